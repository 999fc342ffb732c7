import type { Page } from '@playwright/test'
import heal from '../content/en/heal.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { tabTo } from './hands.ts'
import { afternoon, arrive, arriveInDemo, night, walker } from './walk.ts'

const sections = {
  lines: 'Longing, sadness and anger',
  stages: 'Where you saw yourself',
  symptoms: 'Week by week',
  hours: 'Waves by the hour',
  hard: 'Hard hours',
  ledger: 'Expected, and what came',
  looking: 'What looking goes with',
  outlook: 'How long, honestly',
} as const

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const reader = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
})

test('the demonstration fills every plot, says what each rests on, and needs no network', async ({
  page,
}) => {
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  await goOffline(page)
  for (const name of Object.values(sections)) await expect(part(page, name)).toBeVisible()
  await expect(part(page, sections.lines).locator('.plot-line')).toHaveCount(3)
  await expect(part(page, sections.symptoms).locator('svg')).toHaveCount(10)
  await expect(part(page, sections.lines)).toContainText(/From \d+ rated evenings/)
  await expect(part(page, sections.symptoms)).toContainText(/up to \d+ weekly looks/)
  await expect(part(page, sections.hours)).toContainText(/\d+ waves/)
  await expect(part(page, sections.hard)).toContainText(/From \d+ waves/)
  await expect(part(page, sections.ledger)).toContainText(/You expected more than came: on average by \d/)
  await expect(part(page, sections.looking)).toContainText(/\d+ days on which you/)
  await expect(part(page, sections.looking)).toContainText('It may also run the other way')
  await expect(part(page, 'Not here yet')).toHaveCount(0)
  const shapes = await part(page, sections.lines)
    .locator('.plot-line')
    .evaluateAll(lines => lines.map(line => line.getAttribute('d') ?? ''))
  for (const shape of shapes) expect(shape.match(/M/g)?.length).toBeGreaterThan(2)
})

test('a fresh journal shows no plot and says what each would need', async ({ page }) => {
  const someone = walker(page, 'en-GB')
  await arrive(someone)
  await someone.go('/insights')
  const missing = part(page, 'Not here yet')
  await expect(missing).toContainText('From 3 rated evenings on. So far: 0.')
  await expect(missing).toContainText('From 7 rated days of one kind on. So far: 0.')
  await expect(missing.getByRole('term')).toHaveText(Object.values(sections))
  await expect(page.locator('main svg.plot-canvas')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Show the outlook' })).toHaveCount(0)
})

test('the reading line moves by arrow keys and says day and values', async ({ page }) => {
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  const line = reader(page, 'Day to read')
  await tabTo(page, line)
  await page.keyboard.press('Home')
  await expect(line).toHaveAttribute('aria-valuetext', /23\sSeptember 2026: Longing .*, Sadness .*, Anger /)
  await page.keyboard.press('ArrowRight')
  await expect(line).toHaveAttribute('aria-valuetext', /24\sSeptember 2026/)
  const words = (await line.getAttribute('aria-valuetext')) ?? ''
  await expect(part(page, sections.lines).getByText(words, { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(line).toHaveAttribute('aria-valuetext', /23\sSeptember 2026/)
})

test('the table holds the numbers that the line reads', async ({ page }) => {
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  const place = part(page, sections.lines)
  await place.getByText('As a table').click()
  const rows = await place
    .locator('tbody tr')
    .evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent ?? '')))
  const line = reader(page, 'Day to read')
  await line.focus()
  await page.keyboard.press('End')
  for (const [, longing, sadness, anger] of rows.slice(0, 25)) {
    const said = ([name, value]: readonly [string, string | undefined]) =>
      value === '–' ? `${name} not rated` : `${name} ${value}`
    const values = (
      [
        ['Longing', longing],
        ['Sadness', sadness],
        ['Anger', anger],
      ] as const
    ).map(said)
    await expect(line).toHaveAttribute('aria-valuetext', new RegExp(values.join(', ')))
    await page.keyboard.press('ArrowLeft')
  }
  expect(rows.length).toBeGreaterThan(55)
  expect(rows.flat()).toContain('–')
})

test('themes, weeks, hours and guesses are read in the same way', async ({ page }) => {
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  const readings = [
    ['Day to read in your themes', new RegExp(heal.stages.each.desperate.title)],
    ['Week to read:', /September 2026/],
    ['Hour to read', /From 0:00 to 1:00: \d+ wave|From 00:00 to 01:00: \d+ wave/],
    ['Guess to read', /Guess 1 of \d+: expected \d+, came \d+/],
  ] as const
  for (const [name, said] of readings) {
    await reader(page, name).focus()
    await page.keyboard.press('Home')
    await expect(reader(page, name)).toHaveAttribute('aria-valuetext', said)
  }
})

test('the outlook comes when asked for: direction first, a range, its limits, and no date', async ({
  page,
}) => {
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  const place = part(page, sections.outlook)
  await expect(place.locator('svg')).toHaveCount(0)
  await place.getByRole('button', { name: 'Show the outlook' }).click()
  await expect(place.getByRole('heading', { level: 3 })).toHaveText(
    'Over the last weeks it has been going down.',
  )
  await expect(place).toContainText('tested on simulated people only')
  await expect(place).toContainText('not about the bond')
  await expect(place).toContainText(/It rests on \d+ rated days of yours/)
  const said = await place.innerText()
  expect(said).not.toMatch(/January|February|March|December|20\d\d/)
  const line = reader(page, 'Day to read, before and after today')
  await line.focus()
  await page.keyboard.press('End')
  await expect(line).toHaveAttribute('aria-valuetext', /in 60 days: a rating between \d and \d+ is likely/)
  await place.getByRole('button', { name: 'Put it away' }).click()
  await expect(place.locator('svg')).toHaveCount(0)
})

test('in the evening the outlook waits for daylight', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T22:30:00+01:00'))
  await arriveInDemo(walker(page, 'en-GB'), '/insights')
  await expect(part(page, sections.outlook)).toContainText('It opens by daylight.')
  await expect(page.getByRole('button', { name: 'Show the outlook' })).toHaveCount(0)
})

test('after midnight nothing is drawn, and the page says when to decide', async ({ page }) => {
  await page.clock.setFixedTime(night)
  for (const path of ['/insights', '/report']) {
    await arriveInDemo(walker(page, 'en-GB'), path)
    await expect(page.getByText(/Decide at ten/)).toBeVisible()
    await expect(page.locator('.plot-canvas, table, article')).toHaveCount(0)
  }
})
