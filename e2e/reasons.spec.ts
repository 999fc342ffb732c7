import type { Locator, Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import content from '../content/en/reasons.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn } from './hands.ts'
import { bringIn } from './support/copy.ts'
import { bringInPlan, daysAgo } from './support/plan.ts'
import { afternoon, later, night, walker } from './walk.ts'

const day = 24 * 60 * 60_000
const { avoiding, fearBased } = content.cautions

/** An entry so many days before the afternoon of the walks, whenever this runs. */
/** Forty days of a plan with an open question; two sessions of writing about one thing; five things done. */
const story = [
  daysAgo(30, 'unsaid.noted', { sort: 'question', text: 'Why then?' }),
  ...[9, 4].map(ago =>
    daysAgo(ago, 'writing.done', { prompt: 'asItIs', searching: 'no', minutes: 15, about: 'gettingBack' }),
  ),
  ...[12, 10, 8, 6, 2].map(ago => daysAgo(ago, 'time.spent', { what: 'Swimming' })),
]

async function arrive(page: Page): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await bringInPlan(page, 40, 'coldTurkey', { goal: 'Sleep through.' })
  await bringIn(page, story)
  await page.goto('/reasons')
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const doubts = (page: Page) => section(page, 'Worth a second look')

test('an empty journal shows the ten in general words, and rests nothing on it', async ({ page }) => {
  await enter(page)
  await page.goto('/reasons')
  await expect(page.getByText(/does not say enough about any of them yet/)).toBeVisible()
  await expect(section(page, 'The ten reasons').locator('summary', { hasText: /^\d+\. / })).toHaveCount(10)
  await pressOn(page, page.getByText('1. Quiet to look inside'))
  await expect(page.getByText(content.reasons.reflection.text[0] ?? '')).toBeVisible()
  await expect(page.getByText(content.restsOn)).toHaveCount(0)
  await expect(doubts(page)).toHaveCount(0)
})

test('a reason that the record speaks for shows its counts, their days, and the way to the entries', async ({
  page,
}) => {
  await arrive(page)
  await goOffline(page)
  const spoken = section(page, 'What your record speaks for')
  await expect(
    spoken.getByRole('heading', { name: `4. ${content.reasons.independence.title}` }),
  ).toBeVisible()
  await pressOn(page, spoken.getByText(content.restsOn).first())
  await expect(spoken.getByText(content.measures.activities)).toBeVisible()
  await expect(spoken.getByText('5 entries. From 9 November 2026 to 19 November 2026')).toBeVisible()
  await pressOn(page, spoken.getByRole('link', { name: /^Time/ }))
  await expect(page).toHaveURL(/\/time$/)
})

test('a caution appears, is put aside as not fitting, rests for two months, and comes back', async ({
  page,
}) => {
  await arrive(page)
  await expect(doubts(page).getByRole('heading', { level: 3 })).toHaveText([avoiding.title, fearBased.title])
  const answers = doubts(page).getByRole('group', { name: 'Does it fit?' })
  await pressOn(page, answers.first().getByRole('button', { name: content.answers.doesNotFit }))
  await expect(page.getByText(content.said.doesNotFit)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(doubts(page).getByRole('heading', { level: 3 })).toHaveText([fearBased.title])
  await page.reload()
  await pressOn(page, section(page, 'Put aside').getByText(avoiding.title))
  await expect(page.getByText('It rests until Wednesday, 20 January 2027', { exact: false })).toBeVisible()
  await later(page, new Date(afternoon.getTime() + 61 * day))
  await expect(doubts(page)).toContainText(avoiding.title)
})

test('an answer that fits stays beside the caution, and any answer can be taken back', async ({ page }) => {
  await arrive(page)
  const answers = doubts(page).getByRole('group', { name: 'Does it fit?' })
  const fits = answers.first().getByRole('button', { name: content.answers.fits })
  await pressOn(page, fits)
  await expect(fits).toHaveAttribute('aria-pressed', 'true')
  await expect(fits).toBeFocused()
  await page.reload()
  await expect(fits).toHaveAttribute('aria-pressed', 'true')
  await pressOn(page, answers.last().getByRole('button', { name: content.answers.later }))
  await expect(doubts(page).getByRole('heading', { level: 3 })).toHaveText([avoiding.title])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(doubts(page).getByRole('heading', { level: 3 })).toHaveText([avoiding.title, fearBased.title])
})

test('where they asked for quiet, nothing points towards contact', async ({ page }) => {
  await arrive(page)
  await goByMenu(page, 'Safety')
  const { question } = care.questions.askedToStop
  await walker(page, 'en-GB').pick(question, care.answers.yes)
  await goByMenu(page, 'Today')
  await page.goto('/reasons')
  await expect(doubts(page).getByRole('heading', { level: 3 })).toHaveText([fearBased.title])
  await expect(page.getByText(avoiding.title)).toBeHidden()
})

test('after midnight there are the ten in general words, and nothing is read from the record', async ({
  page,
}) => {
  await arrive(page)
  await expect(doubts(page)).toBeVisible()
  await later(page, night)
  await expect(page.getByText('Nothing is weighed up at this hour')).toBeVisible()
  await expect(page.getByText(/22\sNov, 10:00/)).toBeVisible()
  await expect(doubts(page)).toHaveCount(0)
  await expect(page.getByText(content.restsOn)).toHaveCount(0)
  await expect(section(page, 'The ten reasons').locator('summary', { hasText: /^\d+\. / })).toHaveCount(10)
})
