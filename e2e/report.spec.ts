import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { afternoon, arrive, arriveInDemo, walker } from './walk.ts'

const sheet = (page: Page) => page.getByRole('article')
const choice = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'What goes in' }).getByRole('checkbox', { name })

/** RFC 4180: quoted cells, doubled quotes, rows that end with CR LF. */
function parseCsv(text: string): string[][] {
  const rows = text.replace(/^\ufeff/, '').split('\r\n')
  expect(rows.pop()).toBe('')
  return rows.map(row => row.slice(1, -1).split('","'))
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
})

test('beyond the ratings nothing is chosen for anybody, and the page shows what is chosen', async ({
  page,
}) => {
  await arriveInDemo(walker(page, 'en-GB'), '/report')
  await goOffline(page)
  const boxes = page.getByRole('group', { name: 'What goes in' }).getByRole('checkbox')
  await expect(boxes).toHaveCount(9)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(sheet(page).getByRole('heading', { level: 3 })).toHaveText(['Daily ratings'])
  await choice(page, /^Contacts and looks/).check({ force: true })
  await expect(sheet(page).getByRole('heading', { level: 3 })).toHaveText([
    'Daily ratings',
    'Contacts and looks',
  ])
  await choice(page, /^Daily ratings/).uncheck({ force: true })
  await choice(page, /^Contacts and looks/).uncheck({ force: true })
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.getByText('Choose a part, and the page shows here.')).toBeVisible()
})

test('a shorter time leaves older days out', async ({ page }) => {
  await arriveInDemo(walker(page, 'en-GB'), '/report')
  const rows = sheet(page).locator('tbody tr')
  await expect.poll(() => rows.count()).toBeGreaterThan(50)
  await page.getByRole('radio', { name: 'The last four weeks' }).check({ force: true })
  await expect(sheet(page).getByRole('heading', { level: 2 })).toContainText('25 Oct 2026')
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(28)
})

test('a table for a spreadsheet holds what the page shows, under a name that says nothing', async ({
  page,
}) => {
  await arriveInDemo(walker(page, 'en-GB'), '/report')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Daily ratings (CSV)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('table-1.csv')
  const [head, ...rows] = parseCsv(await readFile(await download.path(), 'utf8'))
  expect(head).toEqual(['Day', 'Longing', 'Sadness', 'Anger', 'Urge on waking'])
  const shown = await sheet(page)
    .locator('tbody tr')
    .evaluateAll(all => all.map(row => [...row.children].slice(1).map(cell => cell.textContent ?? '')))
  expect(rows.map(([, ...cells]) => cells.map(cell => cell || '–'))).toEqual(shown)
  for (const [day] of rows) expect(day).toMatch(/^2026-\d\d-\d\d$/)
})

test('it says that paper and files have no lock, and more where somebody may look', async ({ page }) => {
  const someone = walker(page, 'en-GB')
  await arriveInDemo(someone, '/safety')
  await someone.pick(care.questions.watched.question, care.answers.no)
  await someone.go('/report')
  await expect(page.getByText(/Paper and files have no lock/)).toBeVisible()
  await someone.go('/safety')
  await someone.pick(care.questions.watched.question, care.answers.yes)
  await someone.go('/report')
  await expect(page.getByText(care.warn.fileCanBeFound)).toBeVisible()
})

test('on paper there is the page and nothing else', async ({ page }) => {
  await arriveInDemo(walker(page, 'en-GB'), '/report')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet(page)).toBeVisible()
  for (const hidden of ['What goes in', 'Which time'])
    await expect(page.getByRole('group', { name: hidden })).toBeHidden()
  await expect(page.getByRole('link', { name: 'I feel the urge' })).toBeHidden()
  await expect(page.getByText(/Paper and files have no lock/)).toBeHidden()
  await expect(page.getByText('Demonstration: nothing is kept.')).toBeHidden()
})

test('where nothing was noted there is nothing to report', async ({ page }) => {
  const someone = walker(page, 'en-GB')
  await arrive(someone)
  await someone.go('/report')
  await expect(page.getByText(/There is nothing to put into a report yet/)).toBeVisible()
  await expect(sheet(page)).toHaveCount(0)
})
