import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readSetup } from '../core/src/cut/setup.ts'
import { expectAccessibleInBothThemes } from './axe.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { eraseEverything, noteOfThem } from './support/person.ts'
import { heard, standIn, wipes } from './support/shield-stand-in.ts'
import { afternoon, night, startPlan, walker } from './walk.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

async function openShield(page: Page): Promise<void> {
  await page.goto('/channels/shield')
  await expect(heading(page)).toHaveText('Quiet in the browser')
}

test('somebody hands over whom to put away, and the extension is opened again in every new session', async ({
  page,
}) => {
  await standIn(page)
  await enter(page)
  await openShield(page)
  await expect(page.getByText('Note a name or an address below first.')).toBeVisible()
  await expect(button(page, 'Hand it over')).toBeDisabled()
  await noteOfThem(page, 'Name', 'Alex Rivera')
  await openShield(page)
  await expect(region(page, 'Who is put away').getByText('Alex Rivera', { exact: true })).toBeVisible()
  await button(page, 'Hand it over').click()
  await expect(page.getByText('It is set up from here, and up.')).toBeVisible()

  const [first] = (await heard(page)).taken
  const setup = readSetup(first?.setup)
  expect(setup.people.map(({ names }) => names)).toEqual([['Alex Rivera']])
  expect(setup.app).toBe(new URL(page.url()).origin)
  expect(first?.key).toMatch(/^[\da-f]{64}$/)

  // The browser was closed: the extension forgot its key, and the app gives it when it opens, on any of its pages.
  await standIn(page, { locked: true })
  await page.goto('/')
  await expect.poll(async () => (await heard(page)).taken.map(({ key }) => key)).toContain(first?.key)
  // A change is handed on without a tap.
  await page.goto('/channels/shield?s=how')
  await page.getByLabel('Length of the pause').selectOption({ label: '60 seconds' })
  await expect.poll(async () => (await heard(page)).taken.at(-1)?.setup.wait).toBe(60)
})

test('what the extension counted comes into the journal by a tap, each moment once', async ({ page }) => {
  await startPlan(page)
  const at = afternoon.getTime() - 60_000
  const counts = [
    { id: 'a', at, what: 'soughtLook' },
    { id: 'b', at: at + 1, what: 'left', felt: 'better' },
    { id: 'c', at: at + 2, what: 'bypass' },
  ]
  await standIn(page, { counts })
  await openShield(page)
  await expect(page.getByText('3 moments are not in your journal yet')).toBeVisible()
  await button(page, 'Put them into the journal').click()
  await expect(region(page, 'Counted so far').getByText('Turned off, or a way around')).toBeVisible()
  expect((await heard(page)).acknowledged).toEqual(['a', 'b', 'c'])
  // The browser was killed before the extension heard of it, and so it tells the same again.
  await standIn(page, { counts })
  await openShield(page)
  await button(page, 'Put them into the journal').click()
  await expect.poll(async () => (await heard(page)).acknowledged).toEqual(['a', 'b', 'c'])
  await page.goto('/journal')
  await expect(page.getByText('A pause of the shield', { exact: true })).toHaveCount(2)
  await expect(page.getByText('you looked at them')).toHaveCount(1)
})

test('who was marked "not them" in the browser comes into the journal one by one, and goes back with the next setup', async ({
  page,
}) => {
  const marked = ['https://other.example/alex.rivera', 'alex@tulips.example']
  await standIn(page, { notThem: marked })
  await enter(page)
  await noteOfThem(page, 'Name', 'Alex Rivera')
  await openShield(page)
  await expect(page.getByText('marked in the browser')).toHaveCount(0)
  await button(page, 'Hand it over').click()
  await pressOn(page, page.getByText('2 were marked in the browser'))
  await expectAccessibleInBothThemes(page)
  await pressOn(page, button(page, `Keep: ${marked[0]}`))
  await expect(heading(page)).toBeFocused()
  await expect(region(page, 'Not them').getByText('https://other.example/alex.rivera')).toBeVisible()
  await expect(page.getByText('One was marked in the browser')).toBeVisible()
  await expect
    .poll(async () => readSetup((await heard(page)).taken.at(-1)?.setup).people[0]?.notThem)
    .toEqual(marked.slice(0, 1))
})

test('by keyboard and without a network: times, a refusal at night, and a file for another browser', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/channels/shield')
  await goOffline(page)
  await pressOn(page, page.getByRole('link', { name: /^When it is up/ }))
  await tabTo(page, page.getByRole('checkbox', { name: 'At weekends' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('It is up at these times.')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Back' }))

  await page.clock.setFixedTime(night)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await pressOn(page, page.getByRole('link', { name: /^When it is up/ }))
  await tabTo(page, page.getByRole('checkbox', { name: 'At weekends' }))
  await page.keyboard.press('Space')
  // The last time that goes makes it stronger; a first one makes it weaker, and waits for the day.
  await expect(page.getByText('It is always up, because no time is chosen.')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^That would make it weaker/)).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'At weekends' })).not.toBeChecked()
  await pressOn(page, page.getByRole('link', { name: 'Back' }))

  await pressOn(page, page.getByRole('link', { name: /^Into another browser/ }))
  await tabTo(page, button(page, 'Save the file'))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('settings.json')
  const saved = readSetup(JSON.parse(await readFile(await download.path(), 'utf8')))
  expect(saved.people).toEqual([])
})

test('a code for the camera of a laptop takes turns or is moved on by hand, and goes away by itself and when the page is left', async ({
  page,
}) => {
  await enter(page)
  await noteOfThem(page, 'Name', 'Alex Rivera')
  await openShield(page)
  await pressOn(page, page.getByRole('link', { name: 'It is in another browser' }))
  const picture = page.getByRole('img', { name: 'The code as a picture, for the camera of the laptop' })
  const code = () => picture.locator('path').getAttribute('d')
  const isGone = async () => {
    await expect(page.getByText('The code is put away. You can show it again.')).toBeVisible()
    await expect(picture).toHaveCount(0)
    await expect(button(page, 'Show the code')).toBeFocused()
  }
  await expect(page.getByText(/^The code is not sealed/)).toBeVisible()
  await expect(picture).toHaveCount(0)
  await pressOn(page, button(page, 'Show the code'))
  await expect(page.getByText(/codes take turns/)).toBeFocused()
  const first = await code()
  await expect.poll(code).not.toBe(first)
  await pressOn(page, button(page, 'Stop the turning'))
  const stopped = await code()
  await pressOn(page, button(page, 'Next code'))
  expect(await code()).not.toBe(stopped)
  await expectAccessibleInBothThemes(page)
  await pressOn(page, button(page, 'Put it away'))
  await isGone()

  // The page goes out of sight as soon as the codes are there, before a frame shows them.
  await page.evaluate(() => {
    new MutationObserver((_, watch) => {
      if (document.querySelector('.shield-codes') === null) return
      watch.disconnect()
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.keyboard.press('Enter')
  await isGone()

  await page.clock.setFixedTime(afternoon)
  await page.keyboard.press('Enter')
  await expect(picture).toBeVisible()
  // Each second that goes by shows the next one: with the first that is sure, the two minutes have begun.
  const place = page.getByText(/^Code \d of \d$/)
  for (const seconds of [1, 118, 119]) {
    const before = await place.textContent()
    await page.clock.setFixedTime(afternoon.getTime() + seconds * 1000)
    await expect(place).not.toHaveText(before ?? '')
  }
  await page.clock.setFixedTime(afternoon.getTime() + 120_000)
  await isGone()
})

test('an extension that refuses is quoted by field, one that is gone is said, and erasing empties it', async ({
  page,
}) => {
  await enter(page)
  await noteOfThem(page, 'Name on a network', '@alexr')
  await standIn(page, { refuses: 'people.0.names' })
  await openShield(page)
  await button(page, 'Hand it over').click()
  await expect(page.getByText(/did not accept this part: people\.0\.names/)).toBeVisible()

  await page.goto('/safety')
  await walker(page, 'en-GB').pick(
    'Might they react badly if you go quiet, or are you afraid of them?',
    'Yes',
  )
  await openShield(page)
  await expect(page.getByText(/An extension stands in the browser’s list/)).toBeVisible()
  await page.goto('/channels/shield?s=when')
  await expect(page.getByText(/So a friend’s code is not offered here/)).toBeVisible()
  await expect(button(page, 'Let a friend type a code')).toHaveCount(0)

  const wiped = await wipes(page)
  await page.goto('/settings')
  await eraseEverything(page)
  await expect(page).toHaveURL(/\/erased$/)
  expect(wiped()).toBe(1)
})

test("a friend's code is not taken out by one tap: it takes that code, or the wait, and the extension hears of both", async ({
  page,
}) => {
  await standIn(page)
  await enter(page)
  await noteOfThem(page, 'Name', 'Alex Rivera')
  await openShield(page)
  await button(page, 'Hand it over').click()
  await expect(page.getByText('It is set up from here, and up.')).toBeVisible()
  // The stand-in forgets with each page, as an extension does when the browser is closed.
  await standIn(page, { locked: true })
  await page.goto('/channels/shield?s=when')
  await button(page, 'Let a friend type a code').click()
  await page.getByLabel('The code').fill('harbour')
  await button(page, 'Save').click()
  await expect(page.getByText('A friend holds a code.')).toBeVisible()
  await expect(button(page, 'Go without a code')).toHaveCount(0)
  await expectAccessibleInBothThemes(page)

  await pressOn(page, button(page, 'Without the code: begin the wait of 60 minutes'))
  await expect(page.getByText(/Without it you can go on from .*, for half an hour/)).toBeVisible()
  await expect
    .poll(async () => (await heard(page)).taken.at(-1)?.setup.asked, 'its wait begins, too')
    .toBeGreaterThan(0)
  await page.clock.setFixedTime(afternoon.getTime() + 61 * 60_000)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(button(page, 'Go without a code')).toBeVisible()
  await pressOn(page, button(page, 'Leave it as it is'))
  await expect(page.getByText('A friend holds a code.')).toBeVisible()

  await pressOn(page, button(page, 'Go without it, by the code'))
  await page.getByLabel('The code').fill('wrong')
  await button(page, 'Save').click()
  await expect(page.getByText('That is not the code')).toBeVisible()
  await page.getByLabel('The code').fill('harbour')
  await button(page, 'Save').click()
  await expect(button(page, 'Let a friend type a code')).toBeVisible()
  await expect
    .poll(async () => (await heard(page)).taken.at(-1))
    .toMatchObject({ weaker: true, code: 'harbour', setup: { friendCode: '' } })
})

test('what the extension holds up at night is said, with the way through it; emptying it is one of these', async ({
  page,
}) => {
  await enter(page)
  await noteOfThem(page, 'Name', 'Alex Rivera')
  await standIn(page, { waits: { wait: 30, code: false } })
  await openShield(page)
  await button(page, 'Hand it over').click()
  await expect(page.getByText('A part of it waits')).toBeVisible()
  await expect(page.getByText('Handed over. It works')).toHaveCount(0)
  await expectAccessibleInBothThemes(page)
  expect((await heard(page)).taken.at(-1)?.weaker, 'never by itself').toBeUndefined()
  await pressOn(page, button(page, 'Begin the wait'))
  await expect.poll(async () => (await heard(page)).taken.at(-1)?.weaker).toBe(true)
  await pressOn(page, button(page, 'Take everything out of it'))
  await expect(page.getByText('It is not emptied yet')).toBeVisible()
  await expect(page.getByText('The extension is empty.')).toHaveCount(0)
})
