/** The app on a phone, the extension on a laptop: the setup goes from screen to camera. */
import { setupCodes } from '@breakwater/core/cut'
import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleInBothThemes } from '../../e2e/axe.ts'
import { enter, pressOn } from '../../e2e/hands.ts'
import { noteOfThem } from '../../e2e/support/person.ts'
import { usualSetup } from './fixtures.ts'
import { cameras, codeOf, expect, test } from './scan-laptop.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const scanLink = (page: Page) => page.getByRole('link', { name: 'Read it from your phone’s screen' })
const state = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({ page: 'state' }))

/** The codes of a setup, as pictures for the camera. */
async function pictures(setup = usualSetup): Promise<string[]> {
  return ((await setupCodes(setup)) ?? []).map(codeOf)
}

/** Everything that the phone shows, one code after the other, by hand. */
async function shownCodes(phone: Page): Promise<string[]> {
  await phone.goto('/channels/shield')
  await phone.getByRole('link', { name: 'It is in another browser' }).click()
  await button(phone, 'Show the code').click()
  await button(phone, 'Stop the turning').click()
  const place = phone.getByText(/^Code \d+ of \d+$/)
  const count = Number(/of (\d+)/.exec((await place.textContent()) ?? '')?.[1])
  const shown: string[] = []
  for (let n = 0; n < count; n++) {
    shown.push(
      (await phone
        .getByRole('img', { name: /The code as a picture/ })
        .locator('path')
        .getAttribute('d')) ?? '',
    )
    await button(phone, 'Next code').click()
  }
  expect(new Set(shown).size).toBe(count)
  return shown
}

test('a phone that has the app sets up a laptop that has not: by keyboard and camera, without typing', async ({
  browser,
  baseURL,
  laptop,
}) => {
  const phone = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    locale: 'en-GB',
    viewport: { width: 390, height: 844 },
  })
  await enter(phone)
  await noteOfThem(phone, 'Name', 'Alex Rivera')
  await noteOfThem(phone, 'Name on a network', '@alex.rivera')
  await noteOfThem(phone, 'Mail address', 'alex.rivera@mail.example')
  const shown = await shownCodes(phone)
  await phone.close()
  expect(shown.length).toBeGreaterThan(1)

  // The camera comes in the middle of a round, sees something else first, and finds the last code before the first.
  const page = await laptop([codeOf('https://menu.example'), ...shown.toReversed()])
  await pressOn(page, scanLink(page))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Taken over.', { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Alex Rivera', { exact: true })).toBeVisible()
  expect(await cameras(page)).toEqual({ opened: 1, on: 0 })
  await expectAccessibleInBothThemes(page)
  const { stage, people } = await state(page)
  expect([stage, people[0].names, people[0].mails]).toEqual([
    'open',
    ['Alex Rivera'],
    ['alex.rivera@mail.example'],
  ])
  const kept = JSON.stringify(await page.evaluate(() => chrome.storage.local.get()))
  expect(kept).not.toMatch(/rivera/i)

  await pressOn(page, page.getByRole('link', { name: 'To the settings' }))
  await expect(page.getByText('Quiet is on')).toBeVisible()
})

test('a code of something else is said, and reading goes on; what was read counts on after the page was left', async ({
  laptop,
}) => {
  const [first = '', ...others] = await pictures()
  expect(others.length).toBeGreaterThan(0)
  const page = await laptop([first, codeOf('https://menu.example/table-7')])
  await scanLink(page).click()
  await expect(page.getByText('This is a code of something else.')).toBeVisible()
  const read = page.getByText(`1 of ${others.length + 1} read. Hold the phone there.`)
  await expect(read).toBeVisible()
  await expectAccessibleInBothThemes(page)
  expect(await cameras(page)).toEqual({ opened: 1, on: 1 })

  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect(page.getByText('The camera was turned off when you left this page.')).toBeVisible()
  expect(await cameras(page)).toEqual({ opened: 1, on: 0 })
  // The question of the browser stays open, so that nothing can be read anew.
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => undefined)
  })
  await pressOn(page, button(page, 'Turn the camera on'))
  await expect(read).toBeVisible()
  await page.getByRole('link', { name: 'Back to the settings' }).click()
  await expect(page.getByText('Not set up yet')).toBeVisible()
})

test('codes that do not fit together, and codes of another set, are read from the beginning', async ({
  laptop,
}) => {
  const [first = '', ...others] = (await setupCodes(usualSetup)) ?? []
  const misread = first.slice(0, -1) + (first.endsWith('0') ? '1' : '0')
  const page = await laptop([misread, ...others].map(codeOf))
  await scanLink(page).click()
  await expect(page.getByText('The codes did not fit together, so they are read once more.')).toBeVisible()
  expect((await state(page)).stage).toBe('none')

  const [older = ''] = (await setupCodes({ ...usualSetup, cards: ['Another evening'] })) ?? []
  const again = await laptop([codeOf(older), codeOf(first)])
  await scanLink(again).click()
  await expect(again.getByText(/^The phone shows other codes now/)).toBeVisible()
})

test('a newer app, what is no setup, and a setup that is refused: each is said, and the camera is off', async ({
  laptop,
}) => {
  const newer = await laptop([codeOf('BREAKWATER-SHIELD-2 1/1 00000000 ABC')])
  await scanLink(newer).click()
  await expect(newer.getByText(/^This code comes from a newer Breakwater/)).toBeVisible()
  expect(await cameras(newer)).toEqual({ opened: 1, on: 0 })

  const wrong = await laptop(await pictures({ ...usualSetup, wait: 1 }))
  await scanLink(wrong).click()
  await expect(wrong.getByText(/something is wrong in “wait”/)).toBeVisible({ timeout: 60_000 })
  expect(await cameras(wrong)).toEqual({ opened: 1, on: 0 })
  await expectAccessible(wrong)

  const none = await laptop(await pictures('not a setup' as never))
  await scanLink(none).click()
  await expect(none.getByText(/they hold no setup/)).toBeVisible()
  expect((await state(none)).stage).toBe('none')
})

test('no camera, a refusal, and a camera that another program has: each has words and a way on', async ({
  laptop,
}) => {
  const without = await laptop()
  await scanLink(without).click()
  await expect(without.getByText(/^No camera was found/)).toBeVisible()

  const refused = await laptop([], ['--use-fake-device-for-media-stream', '--deny-permission-prompts'])
  await scanLink(refused).click()
  await expect(refused.getByText(/^The camera may not be used here/)).toBeVisible()

  const busy = await laptop([''])
  await busy.context().addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotReadableError'))
  })
  await scanLink(busy).click()
  await expect(busy.getByText(/^The camera gives no picture/)).toBeVisible()
  await expectAccessibleInBothThemes(busy)
})

test('a camera that sees nothing new for two minutes is turned off', async ({ laptop }) => {
  const page = await laptop([''])
  await page.clock.install()
  await scanLink(page).click()
  await expect(page.getByText(/^Hold the phone before the camera/)).toBeVisible()
  await expect.poll(() => cameras(page)).toEqual({ opened: 1, on: 1 })
  await page.clock.fastForward(90_000)
  expect(await cameras(page)).toEqual({ opened: 1, on: 1 })
  await page.clock.fastForward(40_000)
  await expect(page.getByText(/^No new code was seen for two minutes/)).toBeVisible()
  expect(await cameras(page)).toEqual({ opened: 1, on: 0 })
})

test('a camera that is pulled out is said, and reading stands at 320 px, from right to left, at 200 %', async ({
  laptop,
}) => {
  const page = await laptop([''])
  await scanLink(page).click()
  await expect(page.getByText(/^Hold the phone before the camera/)).toBeVisible()
  for (const width of [320, 768, 1280])
    for (const dir of ['ltr', 'rtl']) {
      await page.setViewportSize({ width, height: 720 })
      await page.evaluate(given => {
        document.documentElement.dir = given
        document.documentElement.style.fontSize = '200%'
      }, dir)
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  await page.evaluate(() => {
    const opened = Reflect.get(globalThis, 'opened') as MediaStream[]
    for (const track of opened.flatMap(stream => stream.getTracks())) track.stop()
  })
  await expect(page.getByText(/^The camera gives no picture/)).toBeVisible()
})
