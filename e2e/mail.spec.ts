import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, tabTo } from './hands.ts'
import { night } from './walk.ts'

const { questions, answers } = care
const address = '/channels/mail/later'

const heading = (page: Page) => page.locator('h1')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function note(page: Page, sort: 'Mail address' | 'Name', value: string): Promise<void> {
  await button(page, 'Add one').click()
  await page.getByLabel('What is it?').selectOption(sort)
  await page.getByLabel('As you know it').fill(value)
  await button(page, 'Save').click()
  await expect(page.getByText(value, { exact: true })).toBeVisible()
}

/** The filters of a file, as the browser's own parser for XML reads them; on an empty page, where it may. */
async function readFilters(page: Page, xml: string): Promise<Record<string, string>[]> {
  const empty = await page.context().newPage()
  return empty.evaluate(text => {
    const feed = new DOMParser().parseFromString(text, 'application/xml')
    if (feed.querySelector('parsererror') !== null) throw new Error('not XML')
    const apps = 'http://schemas.google.com/apps/2006'
    return [...feed.getElementsByTagName('entry')].map(entry => {
      const properties = [...entry.getElementsByTagNameNS(apps, 'property')]
      return Object.fromEntries(
        properties.map(one => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
      )
    })
  }, xml)
}

test('a file for Gmail holds their addresses, but not the one that is needed, and reads as XML', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/channels?s=numbers')
  await note(page, 'Mail address', `a"&'b@example.org`)
  await note(page, 'Mail address', 'alex@example.org')
  await note(page, 'Mail address', 'alex.handover@example.org')
  await note(page, 'Name', 'Alex Rivera')
  await page.goto(address)
  await page.getByRole('checkbox', { name: 'alex.handover@example.org' }).uncheck({ force: true })
  await page.getByLabel('Addresses and domains, one in a line').fill('clerk@court.example')
  await button(page, 'Save').click()
  await expect(page.getByText('Noted. A filter that was set up before has to be made again.')).toBeVisible()
  await page.getByRole('radio', { name: 'Gmail' }).check({ force: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save the file').click()])
  expect(download.suggestedFilename()).toBe('mailFilters.xml')
  const filters = await readFilters(page, await readFile(await download.path(), 'utf8'))
  expect(filters[0]).toEqual({
    hasTheWord:
      'from:{"a &\'b@example.org" alex@example.org} -"clerk@court.example" -"alex.handover@example.org"',
    label: 'Later',
    shouldArchive: 'true',
  })
  for (const { hasTheWord } of filters.slice(1)) expect(hasTheWord).toContain('subject:"Alex Rivera"')
  await expect(page.getByText(/select all, and move it to the inbox\. Nothing was deleted/)).toBeVisible()
})

test('it is off under danger until somebody has advised, and after midnight it is left for the day', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/safety')
  await page
    .getByRole('group', { name: questions.threatened.question })
    .getByRole('radio', { name: answers.unsure })
    .check({ force: true })
  await page.goto(address)
  await expect(page.getByText(/somebody should see in time what they write/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where is your mailbox?' })).toHaveCount(0)
  await button(page, 'I had advice, and I decide for myself').click()
  await expect(heading(page)).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Where is your mailbox?' })).toBeVisible()
  await page.clock.setFixedTime(night)
  await page.goto(address)
  await expect(page.getByText(/easier by day/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mute or block instead' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where is your mailbox?' })).toHaveCount(0)
})

test('by keyboard alone and offline: from the page of mail to a Sieve script for a mailbox of their own', async ({
  page,
}) => {
  await enter(page)
  await page.goto('/channels?s=numbers')
  await note(page, 'Mail address', 'alex@example.org')
  await goOffline(page)
  await page.goto('/channels/mail')
  await pressOn(page, page.getByRole('link', { name: 'How that is done' }))
  await expect(heading(page)).toHaveText('Mail that files itself')
  await expect(heading(page)).toBeFocused()
  // One of a group: Tab reaches the group, and the arrows go on within it.
  await tabTo(page, page.getByRole('radio', { name: 'Gmail' }))
  await page.keyboard.press('Space')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('heading', { name: 'In Proton Mail' })).toBeVisible()
  await tabTo(page, page.getByText('Look at the text', { exact: true }))
  await page.keyboard.press('Enter')
  const script = page.locator('.mail-script')
  await expect(script).toContainText('fileinto "Later";')
  await expect(script).toContainText('"alex@example.org"')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pressOn(page, button(page, 'Save it as a file')),
  ])
  expect(download.suggestedFilename()).toBe('filter.sieve')
  expect(await readFile(await download.path(), 'utf8')).toBe(await script.textContent())
})
