import type { Locator, Page } from '@playwright/test'
import care from '../content/en/care.json' with { type: 'json' }
import decide from '../content/en/decide.json' with { type: 'json' }
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { bringInPlan } from './support/plan.ts'
import { afternoon, later, walker } from './walk.ts'

const day = 24 * 60 * 60_000

/** A plan that began so many days ago. */
async function arrive(page: Page, daysAgo: number, approach: string, details = {}): Promise<void> {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await bringInPlan(page, daysAgo, approach, details)
}

/** The first answer that begins so: "No" stands before "Not sure", and some go on with a note. */
async function pick(page: Page, group: string, answer: string): Promise<void> {
  const radio = page.getByRole('group', { name: group, exact: true }).getByRole('radio')
  await radio
    .and(page.getByLabel(new RegExp(`^${answer}`)))
    .first()
    .check({ force: true })
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name })
}

test('after thirty days Today asks for a look; it is held, the plan goes on, and it can be read again', async ({
  page,
}) => {
  await arrive(page, 31, 'coldTurkey', { goal: 'Sleep through.' })
  await page.goto('/')
  // Somebody who was away so long is asked about that first.
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect(page.getByText(/It is time to look at your plan again/)).toBeVisible()
  await page.getByRole('link', { name: 'Look again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByText('Sleep through.')).toBeVisible()
  await pick(page, 'Is this still healing?', 'Yes')
  await pick(page, 'Is it a permanent answer to a temporary problem?', 'No')
  await page.getByRole('checkbox', { name: decide.questions.motives.answers.ownFeet }).check({ force: true })
  await page.getByLabel('In your own words').fill('I think of it less at work.')
  await pick(page, 'And now?', 'It goes on')
  await page.getByRole('button', { name: 'Keep this look' }).click()
  await expect(page.getByText('Noted. The plan goes on.')).toBeVisible()
  await expect(page.getByText('The next one is on Monday, 21 December 2026.')).toBeVisible()
  await page.reload()
  await expect(section(page, 'Earlier looks')).toContainText('I think of it less at work.')
  await expect(section(page, 'Earlier looks')).toContainText('Estrangement: Not sure. It goes on.')
  await expect(section(page, 'Earlier looks')).toContainText(decide.questions.motives.answers.ownFeet)
  await goByMenu(page, 'Today')
  await expect(page.getByText(/It is time to look at your plan again/)).toBeHidden()
})

test('a look ends the plan without a word of blame', async ({ page }) => {
  await arrive(page, 40, 'coldTurkey')
  await page.goto('/review')
  await pick(page, 'Is this still healing?', 'No')
  await expect(page.getByText(/If it does not heal any more, something about it can change/)).toBeVisible()
  await pick(page, 'And now?', 'It ends')
  await expect(page.getByText(/Nothing is lost and nothing is judged/)).toBeVisible()
  await page.getByRole('button', { name: 'Keep this look' }).click()
  await expect(page.getByText('No plan is running, so there is nothing to look at again.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(section(page, 'Earlier looks')).toContainText('It ends')
})

test('a look that wants a change leads to the plan', async ({ page }) => {
  await arrive(page, 40, 'coldTurkey')
  await page.goto('/review')
  await pick(page, 'Has it become estrangement?', 'Yes')
  await expect(page.getByText(/Then a plan that talks first/)).toBeVisible()
  await pick(page, 'And now?', 'It changes')
  await page.getByRole('button', { name: 'Keep this look' }).click()
  await expect(page).toHaveURL(/\/plan$/)
})

const closed = [
  { question: care.questions.order.question, says: /Contact stays closed for now/, go: 'Write it here' },
  {
    question: care.questions.askedToStop.question,
    says: /Contact stays closed for now/,
    go: 'Write it here',
  },
  {
    question: care.questions.threatened.question,
    says: /Before this leads back to contact/,
    go: 'Someone to talk to',
  },
  {
    question: care.questions.danger.question,
    says: /Before this leads back to contact/,
    go: 'Someone to talk to',
  },
]
for (const { question, says, go } of closed) {
  test(`a look never leads back to contact where that is closed: ${question}`, async ({ page }) => {
    await arrive(page, 40, 'coldTurkey')
    await page.goto('/safety')
    await pick(page, question, care.answers.yes)
    await goByMenu(page, 'Today')
    await walker(page, 'en-GB').go('/review')
    await pick(page, 'Is it a permanent answer to a temporary problem?', 'Yes')
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByRole('link', { name: go })).toBeVisible()
    await expect(page.getByText(/Then a plan that talks first/)).toBeHidden()
  })
}

test('step by step: a step that is over comes up on Today, the next one begins, becomes longer, and the ladder ends', async ({
  page,
}) => {
  await arrive(page, 1, 'graduated', { rungs: [1, 3] })
  await page.goto('/')
  await expect(page.getByText('Your step of one day is behind you.')).toBeVisible()
  await page.getByRole('link', { name: 'Say what comes next' }).click()
  const step = section(page, 'The step you are on')
  await expect(step).toContainText('Step 1 of 2 is behind you: one day, until Friday, 20 November 2026.')
  await pick(page, 'What comes next?', 'The next step: 3 days')
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(step).toContainText('Step 2 of 2: 3 days, until Monday, 23 November 2026.')

  await page.getByRole('button', { name: 'Change this step' }).click()
  await pick(page, 'What comes next?', 'This step becomes longer')
  await page.getByLabel('How many days longer').fill('2.5')
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(page.getByText('A whole number of days, from 1 to 365.')).toBeVisible()
  await page.getByLabel('How many days longer').fill('2')
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(step).toContainText('5 days, until Wednesday, 25 November 2026.')

  await later(page, new Date(afternoon.getTime() + 5 * day))
  await page.getByRole('button', { name: 'What comes next?' }).click()
  await expect(page.getByRole('radio', { name: /The next step/ })).toBeHidden()
  await pick(page, 'What comes next?', 'I am done with steps')
  await page.getByRole('button', { name: 'Choose this' }).click()
  await expect(step).toContainText('You called the steps done.')
  await page.getByRole('button', { name: 'Take them up again' }).click()
  await expect(step).toContainText('until Saturday, 28 November 2026.')
})

test('staying in touch: the weekly look, and after two in a row a stretch apart is proposed', async ({
  page,
}) => {
  await arrive(page, 7, 'inTouch')
  await page.goto('/review')
  const weekly = section(page, 'The weekly look')
  await pick(page, 'Whose was it this week?', 'Mine')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(weekly).toContainText('It showed on 1 of 1 look so far.')
  await expect(weekly).toContainText('The next one is on Saturday, 28 November 2026.')
  await expect(weekly).not.toContainText('twice in a row')
  await later(page, new Date(afternoon.getTime() + 7 * day))
  await page.getByRole('button', { name: 'Take it now' }).click()
  await pick(page, 'Whose was it this week?', 'Both')
  await page.getByRole('button', { name: 'Note it' }).click()
  await expect(weekly).toContainText('Would a stretch of time apart be kinder')
  await expect(page.getByRole('link', { name: 'Look at other ways' })).toBeVisible()
})

test('after midnight the look can wait: it is there, and does not open by itself', async ({ page }) => {
  await arrive(page, 40, 'coldTurkey')
  await later(page, new Date('2026-11-22T01:10:00+01:00'))
  await page.goto('/review')
  await expect(page.getByText('It is night. This look can wait until ten in the morning.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Is this still healing?' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Look at it now' })).toBeVisible()
})

test('without a plan there is nothing to look at, and two ways on', async ({ page }) => {
  await enter(page)
  await page.goto('/review')
  await expect(page.getByText('No plan is running, so there is nothing to look at again.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'To the questions' })).toBeVisible()
})

test('by keyboard alone and offline: a look is asked for, taken, and the focus is where it belongs', async ({
  page,
}) => {
  await arrive(page, 3, 'coldTurkey')
  await goOffline(page)
  await page.goto('/review')
  await pressOn(page, page.getByRole('button', { name: 'Look at it now' }))
  const healing = page.getByRole('group', { name: 'Is this still healing?' })
  await tabTo(page, healing.getByRole('radio').first())
  await page.keyboard.press('Space')
  await expect(healing.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await tabTo(page, page.getByRole('group', { name: 'And now?' }).getByRole('radio').first())
  await page.keyboard.press('Space')
  await pressOn(page, page.getByRole('button', { name: 'Keep this look' }))
  await expect(page.getByRole('button', { name: 'Look at it now' })).toBeFocused()
  await expect(section(page, 'Earlier looks')).toContainText('Healing: Yes.')
})
