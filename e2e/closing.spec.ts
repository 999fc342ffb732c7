import type { Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import closing from '../content/en/closing.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn } from './hands.ts'
import { savedEntries } from './support/copy.ts'
import { eraseEverything } from './support/person.ts'
import { bringInPlan } from './support/plan.ts'
import { afternoon, later } from './walk.ts'

const day = 24 * 60 * 60_000
const { parts, ends, friends } = closing

/** A plan that began so many days ago. */
async function arrive(page: Page, daysAgo: number, approach = 'coldTurkey'): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await bringInPlan(page, daysAgo, approach)
}

async function chooseEnd(page: Page, end: keyof typeof ends.each): Promise<void> {
  await page.getByRole('button', { name: 'Choose an end' }).click()
  await page.getByRole('radio', { name: ends.each[end].title }).check({ force: true })
  await page.getByRole('button', { name: 'End it like this' }).click()
  await expect(page.getByRole('heading', { name: ends.each[end].last.heading, level: 1 })).toBeFocused()
}

function ways(page: Page) {
  return page.getByRole('main').getByRole('list').getByRole('link')
}

test('a time is closed for good: written, ended, looked at once more, and deleted after the question about evidence', async ({
  page,
}) => {
  await arrive(page, 90)
  await page.goto('/plan')
  await page.getByRole('link', { name: /It has done its work/ }).click()
  const learned = page.getByRole('region', { name: parts.learned.title })
  await learned.getByRole('button', { name: /^Write/ }).click()
  await expect(page.getByLabel(parts.learned.prompt)).toBeFocused()
  await page.getByLabel(parts.learned.prompt).fill('To ask before I guess.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(learned.getByText('To ask before I guess.')).toBeVisible()
  await chooseEnd(page, 'closed')
  await expect(page.getByRole('img', { name: /breakwater of 90 stones.*The sea is flat/i })).toBeVisible()

  await page.getByRole('link', { name: 'The letter of this time' }).click()
  await expect(page.getByRole('article')).toContainText('To ask before I guess.')
  await expect(page.getByRole('article')).toContainText(ends.each.closed.title)
  await expect(page.getByText('From 23 August 2026 to 21 November 2026')).toBeVisible()
  const kept = (await savedEntries(page)).filter(({ kind }) => /^(closing|plan)\./.test(kind))
  expect(kept.map(({ kind }) => kind)).toEqual([
    'plan.started',
    'closing.written',
    'closing.held',
    'plan.ended',
  ])

  await page.goto('/closing')
  await page.getByRole('link', { name: 'What becomes of the journal' }).click()
  await expect(page.getByText(closing.leaving.over)).toBeVisible()
  await page.getByRole('button', { name: 'Erase everything on this device' }).click()
  await expect(page.getByText('Might you need any of this for a court or the police?')).toBeVisible()
  await page.getByRole('button', { name: 'Yes, or perhaps' }).click()
  await page.getByRole('link', { name: 'Save a copy first' }).click()
  await expect(page.getByRole('heading', { name: 'Save a copy', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: 'Keep everything' }).click()
  await eraseEverything(page)
  await expect(page).toHaveURL(/\/erased$/)
})

test('an end as friends: the weekly look, and after two in a row a stretch apart is proposed', async ({
  page,
}) => {
  await arrive(page, 60)
  await page.goto('/closing')
  await page.getByRole('button', { name: 'Choose an end' }).click()
  await page.getByRole('radio', { name: ends.each.friends.title }).check({ force: true })
  await expect(page.getByText(ends.founded.unasked)).toBeVisible()
  await page.getByRole('button', { name: 'End it like this' }).click()
  await page.getByRole('link', { name: 'The weekly look' }).click()
  for (const [week, whose] of ['Mine', 'Theirs'].entries()) {
    await later(page, new Date(afternoon.getTime() + 7 * week * day))
    if (week > 0) await page.getByRole('button', { name: 'Take it now' }).click()
    await page.getByRole('radio', { name: whose, exact: true }).check({ force: true })
    await page.getByRole('checkbox', { name: friends.getting.hope }).check({ force: true })
    await page.getByRole('button', { name: 'Keep this look' }).click()
    await expect(page.getByText(`It showed on ${week + 1} of ${week + 1} look`)).toBeVisible()
    await expect(page.getByText(/feeds need more than friendship: Hope that it begins again/)).toBeVisible()
  }
  await expect(page.getByText(/Would a stretch of time apart be kinder/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Look at other ways' })).toBeVisible()
  await goByMenu(page, 'Onward')
  await expect(ways(page).first()).toContainText('Friends or in touch')
})

test('asked to stop: nothing towards contact is offered, and quiet that goes on is an end too', async ({
  page,
}) => {
  await arrive(page, 60)
  await page.goto('/safety')
  await page
    .getByRole('group', { name: care.questions.askedToStop.question })
    .getByRole('radio', { name: care.answers.yes, exact: true })
    .check({ force: true })
  await goByMenu(page, 'Onward')
  const closed = page.getByRole('region', { name: 'Closed for now' })
  await expect(closed).toContainText('Ready, Small steps, Friends or in touch')
  await expect(closed).toContainText(care.because.askedToStop)
  await expect(ways(page).filter({ hasText: 'Small steps' })).toHaveCount(0)
  await ways(page).filter({ hasText: 'Closing' }).click()
  await page.getByRole('button', { name: 'Choose an end' }).click()
  await expect(page.getByRole('radio', { name: ends.each.closed.title })).toBeVisible()
  await expect(page.getByText(care.because.askedToStop)).toBeVisible()
  await expect(page.getByRole('radio', { name: ends.each.return.title })).toHaveCount(0)
  await expect(page.getByRole('radio', { name: ends.each.friends.title })).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await chooseEnd(page, 'backToQuiet')
  await page.goto('/plan')
  await expect(page.getByRole('region', { name: 'What I decided' })).toBeVisible()
  await page.goto('/closing')
  await expect(page.getByText(`you chose: ${ends.each.backToQuiet.title}`)).toBeVisible()
})

test('after midnight it can be read, and is decided at ten', async ({ page }) => {
  await arrive(page, 60)
  await later(page, new Date('2026-11-22T01:10:00+01:00'))
  await page.goto('/closing')
  await expect(page.getByText('Nothing is decided tonight')).toBeVisible()
  await expect(page.getByText(/written and decided from 22\sNov, 10:00 on/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How it ends' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Choose an end|^Write/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Add to them|^Write/ })).toHaveCount(0)
})

test('the ways on begin where the journal points, and a look that ends the plan leads to closing', async ({
  page,
}) => {
  await arrive(page, 40, 'structured')
  await page.goto('/onward')
  await expect(ways(page).first()).toContainText('Your plan keeps contact to what is necessary.')
  await expect(ways(page).nth(2)).toContainText('It is time to look at your plan again.')
  await page.goto('/review')
  await page.getByRole('radio', { name: /^It ends/ }).check({ force: true })
  await page.getByRole('button', { name: 'Keep this look' }).click()
  await page.getByRole('link', { name: 'Close this time well' }).click()
  await expect(page.getByText(/This is about the time from .* to /)).toBeVisible()
  await chooseEnd(page, 'structured')
  await expect(page.getByRole('link', { name: 'Write down the rules' })).toBeVisible()
})

test('by keyboard alone and offline: written, ended, and the focus is where it belongs', async ({ page }) => {
  await arrive(page, 60)
  await page.goto('/onward')
  await goOffline(page)
  await pressOn(page, ways(page).filter({ hasText: 'When the plan has done its work' }))
  const keep = page.getByRole('region', { name: parts.keep.title })
  await pressOn(page, keep.getByRole('button', { name: /^Write/ }))
  await expect(page.getByLabel(parts.keep.prompt)).toBeFocused()
  await page.keyboard.type('The lake in the morning.')
  await pressOn(page, page.getByRole('button', { name: 'Save' }))
  await expect(keep.getByText('The lake in the morning.')).toBeVisible()
  await expect(keep.getByRole('button', { name: /^Change/ })).toBeFocused()
  await pressOn(page, page.getByRole('button', { name: 'Choose an end' }))
  await expect(page.getByRole('radio', { name: ends.each.closed.title })).toBeFocused()
  await page.keyboard.press('Space')
  await pressOn(page, page.getByRole('button', { name: 'End it like this' }))
  await expect(page.getByRole('heading', { name: ends.each.closed.last.heading })).toBeFocused()
  await page.goto('/plan')
  await expect(page.getByRole('region', { name: 'No contact' })).toBeVisible()
})
