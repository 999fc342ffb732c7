import type { BrowserContext, Page } from '@playwright/test'
import { expect, test, usualSetup } from './fixtures.ts'

const profile = 'https://social.example/alex.rivera'

/** Made-up sites: everything but the pause answers, and what was asked for is written down. */
async function serveSites(context: BrowserContext): Promise<string[]> {
  const asked: string[] = []
  await context.route(/^https?:\/\/(social|other|moved)\.example\//, async route => {
    const url = route.request().url()
    asked.push(url)
    if (url.includes('moved.example')) return route.fulfill({ status: 302, headers: { location: profile } })
    const body = `<!doctype html><title>Site</title><h1>A site</h1><a href="${profile}">them</a>
      <a target="_blank" href="${profile}">them, elsewhere</a>`
    return route.fulfill({ contentType: 'text/html', body })
  })
  return asked
}

const notNow = (page: Page) => page.getByRole('button', { name: 'I won’t, for now' })

const state = (inside: Page) => inside.evaluate(() => chrome.runtime.sendMessage({ page: 'state' }))

const counted = (inside: Page) =>
  inside.evaluate(async () => {
    const { counts = [] } = await chrome.storage.local.get<{ counts?: { what: string }[] }>('counts')
    return counts.map(({ what }) => what)
  })

/** Tries to open an address as somebody does who types it; a pause in front is not a failure. */
const type = (page: Page, address: string) => page.goto(address).catch(() => null)

const minutesNow = () => {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeStyle: 'short',
    timeZone: 'Europe/Berlin',
  })
    .format(Date.now())
    .split(':')
    .map(Number)
  return hour * 60 + minute
}
const around = (minutes: number) => (minutesNow() + minutes + 1440) % 1440

test('the pause stands before their page, whichever way leads there, and no request for it leaves', async ({
  context,
  setUp,
}) => {
  const asked = await serveSites(context)
  await setUp()
  const page = await context.newPage()

  await type(page, profile)
  await expect(notNow(page)).toBeVisible()

  await page.goto('https://other.example/')
  // The link itself is put away; somebody finds it all the same, by keyboard or from a bar of bookmarks.
  await page.evaluate(() => document.querySelector('a')?.click())
  await expect(notNow(page)).toBeVisible()

  await page.goto('https://other.example/')
  const opened = context.waitForEvent('page')
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[target]')?.click())
  await expect(notNow(await opened)).toBeVisible()

  await type(page, 'https://moved.example/')
  await expect(notNow(page)).toBeVisible()

  await type(page, 'https://other.example/search?q=alex+rivera')
  await expect(page.getByText('This is a search for them.')).toBeVisible()

  expect(asked.filter(url => url.includes('alex'))).toEqual([])
})

test('"I won’t, for now" is reached by keyboard, keeps it closed and is counted', async ({
  context,
  setUp,
  inside,
}) => {
  await serveSites(context)
  await setUp()
  const page = await context.newPage()
  await type(page, profile)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Sunday evenings were lonelier')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(notNow(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'It stays closed' })).toBeFocused()
  await expect(page.getByText('Walk to the canal')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Help me through it' })).toHaveAttribute('href', /\/now$/)
  await expect.poll(() => counted(inside)).toEqual(['left'])
  expect(await page.title()).toBe('Pause')
})

test('when going on comes to nothing, the pause says so and stays, and a second press goes on', async ({
  context,
  setUp,
}) => {
  await serveSites(context)
  await setUp()
  const page = await context.newPage()
  await type(page, profile)
  const go = page.getByRole('button', { name: 'Go on for 10 minutes' })
  await expect(go).toHaveAttribute('aria-disabled', 'false')
  await page.evaluate(() => {
    const { sendMessage } = chrome.runtime
    chrome.runtime.sendMessage = () => {
      chrome.runtime.sendMessage = sendMessage
      return Promise.reject(new Error('the disk is full'))
    }
  })
  await go.click()
  await expect(page.getByRole('alert')).toContainText('That did not work.')
  await go.click()
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
})

test('going on takes the wait, holds in every tab, is counted, and how it was is asked once', async ({
  context,
  setUp,
  inside,
}) => {
  await serveSites(context)
  await setUp()
  const page = await context.newPage()
  await type(page, profile)
  const go = page.getByRole('button', { name: 'Go on for 10 minutes' })
  await expect(go).toHaveAttribute('aria-disabled', 'true')
  await go.click({ force: true })
  await expect(go).toBeVisible()
  await expect(go).toHaveAttribute('aria-disabled', 'false')
  await go.click()
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  expect(page.url()).toBe(profile)

  const other = await context.newPage()
  await other.goto(profile)
  await expect(other.getByRole('heading', { name: 'A site' })).toBeVisible()
  expect(await counted(inside)).toEqual(['went', 'soughtLook'])

  await inside.evaluate(() => chrome.runtime.sendMessage({ page: 'stopGoing' }))
  await type(other, profile)
  await other.getByRole('button', { name: 'Worse' }).click()
  await notNow(other).click()
  await expect.poll(async () => (await state(inside)).felt).toEqual({ better: 0, same: 0, worse: 1 })
  await type(other, profile)
  await expect(notNow(other)).toBeVisible()
  await expect(other.getByText('worse 1, the same 0')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Worse' })).toHaveCount(0)
})

test('no wait stands before what was marked necessary, and it is not counted', async ({
  context,
  setUp,
  inside,
}) => {
  await serveSites(context)
  await setUp({ wait: 600, necessary: [profile] })
  const page = await context.newPage()
  await page.goto(profile)
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  expect(page.url(), 'the pause never came in between').toBe(profile)
  expect(await counted(inside)).toEqual([])
  await type(page, 'https://other.example/alex.rivera')
  await expect(notNow(page), 'elsewhere they are paused as ever').toBeVisible()
})

test('nor before evidence or a child on any other page of theirs', async ({ context, setUp }) => {
  await serveSites(context)
  await setUp({ wait: 600 })
  const page = await context.newPage()
  await type(page, profile)
  await page.getByRole('button', { name: 'It is about a child, a court' }).click()
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  await page.goto(`${profile}?tab=school`)
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  for (const other of [`${profile}/photos`, 'https://other.example/search?q=alex+rivera']) {
    await type(page, other)
    await expect(notNow(page), 'that address alone').toBeVisible()
  }
})

test('outside of its hours nothing is paused; within them it is, and the popup says until when', async ({
  context,
  setUp,
  extensionId,
}) => {
  await serveSites(context)
  await setUp({ schedules: [{ days: [], from: around(60), to: around(120) }] })
  const page = await context.newPage()
  await page.goto(profile)
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/popup.html`)
  await expect(popup.getByRole('heading', { name: /^Resting until \d\d:\d\d/ })).toBeVisible()

  await setUp({ schedules: [{ days: [], from: around(-60), to: around(60) }] })
  await type(page, profile)
  await expect(notNow(page)).toBeVisible()
  await expect(popup.getByRole('heading', { name: /^Quiet is on until \d\d:\d\d/ })).toBeVisible()
})

test('at night it is not turned off at once: the wait begins, and can be let go of', async ({
  context,
  setUp,
  extensionId,
  inside,
}) => {
  await setUp({ night: { from: around(-60), to: around(240) } })
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/popup.html`)
  await popup.getByText('Turn it off', { exact: true }).click()
  await expect(popup.getByText('it takes 30 minutes to turn it off')).toBeVisible()
  await popup.getByRole('button', { name: 'Begin the wait' }).click()
  await expect(popup.getByText(/It can be turned off from \d\d:\d\d on/)).toBeVisible()
  expect((await state(inside)).armed).toBe(true)
  await popup.getByRole('button', { name: 'Leave it on' }).click()
  await expect(popup.getByRole('button', { name: 'Begin the wait' })).toBeVisible()
  expect(await counted(inside)).toEqual([])
})

test('by day it is turned off at once, which is counted; and on again', async ({
  context,
  setUp,
  extensionId,
  inside,
}) => {
  await serveSites(context)
  await setUp({ night: { from: 0, to: 0 } })
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/popup.html`)
  await popup.getByText('Who is put away').click()
  await expect(popup.getByText('Alex Rivera')).toBeVisible()
  await popup.getByText('Turn it off', { exact: true }).click()
  await popup.getByRole('button', { name: 'Until I turn it on' }).click()
  await expect(popup.getByRole('heading', { name: 'Turned off until you turn it on' })).toBeVisible()
  const page = await context.newPage()
  await page.goto(profile)
  await expect(page.getByRole('heading', { name: 'A site' })).toBeVisible()
  expect(await counted(inside)).toEqual(['bypass'])
  await popup.getByRole('button', { name: 'Turn on', exact: true }).click()
  await type(page, profile)
  await expect(notNow(page)).toBeVisible()
})

/** The code "harbour" as a setup carries it: salt and hash, never the word. */
async function harbour(): Promise<string> {
  const bytes = Uint8Array.from([0, 255, ...new TextEncoder().encode('harbour')])
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  return `00ff:${hash}`
}

test("a friend's code turns it off at any hour, and a wrong one does not", async ({
  context,
  setUp,
  extensionId,
}) => {
  await setUp({ friendCode: await harbour(), night: { from: 0, to: 0 } })
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/popup.html`)
  await popup.getByText('Turn it off', { exact: true }).click()
  await expect(popup.getByText('Without the code of your friend it takes 60 minutes')).toBeVisible()
  for (const code of ['wrong', 'harbour']) {
    await popup.getByLabel('Code of your friend').fill(code)
    await popup.getByRole('button', { name: 'Use the code' }).click()
    await popup.getByRole('button', { name: 'For an hour' }).click()
    if (code === 'wrong') await expect(popup.getByText('That is not the code.')).toBeVisible()
  }
  await expect(popup.getByRole('heading', { name: /^Turned off until/ })).toBeVisible()
})

for (const [hour, night] of [
  ['by day', { from: 0, to: 0 }],
  ['at night', { from: around(-60), to: around(240) }],
] as const) {
  test(`${hour} the settings give up neither the code nor the people without the code: not for a setup, not for three guesses`, async ({
    setUp,
    inside,
  }) => {
    await setUp({ friendCode: await harbour(), night })
    await inside.reload()
    const without = { ...usualSetup, night, people: [] }
    const taken = await inside.evaluate(
      given => chrome.runtime.sendMessage({ page: 'setup', setup: given }),
      without,
    )
    expect(taken).toMatchObject({ done: false })
    const still = { stage: 'open', armed: true, turningOff: { code: true } }
    expect(await state(inside)).toMatchObject(still)

    const removing = inside.locator('section').filter({ hasText: 'Remove everything' })
    const code = removing.getByLabel('Code of your friend')
    for (const guess of ['harbor', 'Harbour', 'harbour!']) {
      await code.fill(guess)
      await removing.getByRole('button', { name: 'Use the code' }).click()
      await expect(removing.getByText('That is not the code.')).toBeVisible()
      expect(await state(inside)).toMatchObject(still)
    }
    expect(await counted(inside)).toEqual([])
    await code.fill('harbour')
    await removing.getByRole('button', { name: 'Use the code' }).click()
    await expect.poll(async () => (await state(inside)).stage).toBe('none')
    expect(await counted(inside)).toEqual(['bypass'])
  })
}
