import type { Page } from '@playwright/test'
import { approachAddress } from '../app/src/routes/approach-address.ts'
import care from '../content/en/care.json' with { type: 'json' }
import decide from '../content/en/decide.json' with { type: 'json' }
import { begin, goThrough } from './decide-steps.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, goByMenu, pressOn, tabTo } from './hands.ts'
import { afternoon, night, startPlan } from './walk.ts'

type Way = 'coldTurkey' | 'graduated' | 'structured' | 'inTouch' | 'talkFirst'

const title = (way: Way) => decide.outcomes[way].title
const letter = (page: Page) => page.getByRole('region', { name: 'What I decided' })

/** Typed where the focus is brought by the Tab key. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** A date is reached by the Tab key; how it is typed hangs on the language of the browser. */
async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await tabTo(page, field)
  await field.fill(day)
}

async function open(page: Page, way: Way): Promise<void> {
  await page.goto(approachAddress(way))
  await expect(page.getByRole('heading', { level: 1, name: title(way) })).toBeFocused()
}

const plans: readonly {
  readonly way: Way
  readonly fill: (page: Page) => Promise<void>
  readonly says: readonly (string | RegExp)[]
}[] = [
  {
    way: 'coldTurkey',
    fill: page => type(page, 'Look at the plan again every so many days', '14'),
    says: [
      'Since 21 November 2026 I let all contact rest.',
      /I look at this plan again on Saturday,? 5\sDecember 2026/,
    ],
  },
  {
    way: 'graduated',
    fill: async page => {
      await type(page, 'Step 1, in days', '2')
      await pressOn(page, page.getByRole('button', { name: 'Remove step 5' }))
      await expect(page.getByRole('button', { name: 'Add a step' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByLabel('Step 5, in days')).toBeFocused()
      await page.keyboard.type('60')
    },
    says: [
      'one step after the other',
      /I am on step 1 of 5. It is 2 days long and ends on Sunday,? 22\sNovember/,
    ],
  },
  {
    way: 'structured',
    fill: async page => {
      await tabTo(page, page.getByLabel('On which channel?'))
      await page.keyboard.type('Mail')
      await type(page, 'Topic 1', 'the children')
      await pressOn(page, page.getByRole('button', { name: 'Add a topic' }))
      await expect(page.getByLabel('Topic 2', { exact: true })).toBeFocused()
      await page.keyboard.type('the flat')
      await pressOn(page, page.getByRole('button', { name: 'Add a time' }))
      for (const day of ['Monday', 'Thursday']) {
        await tabTo(page, page.getByRole('checkbox', { name: day }))
        await page.keyboard.press('Space')
      }
    },
    says: [
      'What has to be settled goes through one channel: Mail.',
      'It is there for this and nothing else: the children and the flat.',
      /I look at what came on Monday and Thursday, from (18:00|6:00.PM) to (18:30|6:30.PM)\./,
    ],
  },
  {
    way: 'inTouch',
    fill: async page => {
      await type(page, 'Limit 1', 'Once a week, and never after ten')
    },
    says: [
      'I stay in touch, within limits of my own.',
      'Once a week, and never after ten',
      /The next time is Saturday,? 28\sNovember 2026/,
      'What counts as a slip is going to look at them. Contact does not.',
    ],
  },
  {
    way: 'talkFirst',
    fill: async page => {
      await fillDay(page, 'The day on which trying ends', '2026-12-05')
      await type(page, 'Where', 'The bench by the canal')
      await type(page, 'How it begins', 'I would like to say three things.')
    },
    says: [
      /I try to talk until Saturday,? 5\sDecember 2026. After that day I stop trying/,
      'The place for it: The bench by the canal.',
      'I would like to say three things.',
    ],
  },
]

for (const { way, fill, says } of plans) {
  test(`by keyboard alone, offline: a plan of its own kind, ${way}, is made and read as a letter`, async ({
    page,
  }) => {
    await page.clock.setFixedTime(afternoon)
    await enter(page)
    await goOffline(page)
    await goByMenu(page, 'Plan')
    await pressOn(page, page.getByRole('link', { name: 'Begin one' }))
    await pressOn(page, page.getByRole('main').getByRole('link', { name: title(way) }))
    await expect(page.getByRole('heading', { level: 1, name: title(way) })).toBeFocused()
    await fill(page)
    await type(page, 'What this shall do for you, in your words', 'To sleep again.')
    await pressOn(page, page.getByRole('button', { name: 'Begin this plan' }))
    for (const said of [...says, 'To sleep again.']) await expect(letter(page).getByText(said)).toBeVisible()
    await page.reload()
    for (const said of says) await expect(letter(page).getByText(said)).toBeVisible()
  })
}

test('the five ways stand side by side; looking at one begins nothing', async ({ page }) => {
  await enter(page)
  await page.goto('/plan/how')
  await expect(page.getByText(/Nobody has tested which of these is better/)).toBeVisible()
  for (const way of ['coldTurkey', 'graduated', 'structured', 'inTouch', 'talkFirst'] as const) {
    await page
      .getByRole('main')
      .getByRole('link', { name: title(way) })
      .click()
    await expect(page.getByText(decide.outcomes[way].asks)).toBeVisible()
    await page.getByRole('link', { name: 'Look at the other ways' }).click()
    await expect(page.getByRole('heading', { name: 'How do you want to do it?' })).toBeVisible()
  }
  await page.goto('/plan')
  await expect(page.getByText(/There is no plan now/)).toBeVisible()
})

const wrongStarts = [
  { when: 'It has begun already', day: '1923-05-05', says: /before 1950/ },
  { when: 'It has begun already', day: '', says: /does not exist, or is not complete/ },
  { when: 'It has begun already', day: '2026-11-25', says: /This moment lies ahead/ },
  { when: 'It begins later', day: '2026-11-20', says: /This moment is over/ },
  { when: 'It begins later', day: '2029-11-20', says: /more than a year ahead/ },
]
test('a beginning that cannot be is refused in words, in its field, and nothing typed is lost', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await open(page, 'coldTurkey')
  await page.getByLabel('What this shall do for you, in your words').fill('To sleep again.')
  for (const { when, day, says } of wrongStarts) {
    await page.getByRole('radio', { name: when }).check({ force: true })
    await page.getByLabel('Day', { exact: true }).fill(day)
    await page.getByRole('button', { name: 'Begin this plan' }).click()
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByLabel('Day', { exact: true })).toBeFocused()
  }
  await expect(page.getByLabel('What this shall do for you, in your words')).toHaveValue('To sleep again.')
  await page.getByRole('radio', { name: 'It has begun already' }).check({ force: true })
  await page.getByLabel('Day', { exact: true }).fill('2019-11-21')
  await expect(page.getByText(/That is 2,557 days back/)).toBeVisible()
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page).getByText(/^Since 21\sNovember 2019/)).toBeVisible()
})

test('numbers that are none, and a time that ends before it begins, are named where they stand', async ({
  page,
}) => {
  await enter(page)
  await open(page, 'graduated')
  await page.getByLabel('Step 2, in days').fill('a few')
  await page.getByLabel('Look at the plan again every so many days').fill('0')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText('A whole number of days, from 1 to 3660.')).toHaveCount(2)
  await expect(page.getByLabel('Step 2, in days')).toBeFocused()
  await expect(page.getByLabel('Step 2, in days')).toHaveValue('a few')

  await open(page, 'structured')
  await page.getByRole('button', { name: 'Add a time' }).click()
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText('Choose at least one day of the week.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Friday' }).check({ force: true })
  await page.getByLabel('To', { exact: true }).fill('08:00')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText(/It ends before it begins/)).toBeVisible()
  await expect(page.getByLabel('From', { exact: true })).toBeFocused()

  await open(page, 'talkFirst')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(page.getByText(/Choose the day on which trying ends/)).toBeVisible()
})

test('a plan becomes another way of doing it and keeps its days; a new one ends the old one, as part of the story', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await startPlan(page, 'Since a week ago')
  await goByMenu(page, 'Plan')
  await page.getByRole('link', { name: 'Another way of doing it' }).click()
  await expect(page.getByText(`Your plan now: ${title('coldTurkey')}.`)).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: title('graduated') })
    .click()
  await page.getByRole('button', { name: 'Keep the change' }).click()
  await expect(letter(page).getByText(/^Since 14\sNovember 2026 .* one step after the other/)).toBeVisible()

  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByRole('radio', { name: /It ends, and a new one begins/ }).check({ force: true })
  await expect(page.getByText(/Nothing is judged, nothing is lost/)).toBeVisible()
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page).getByText(/^Since 21\sNovember 2026/)).toBeVisible()
  const earlier = page.getByRole('region', { name: 'Earlier plans' })
  await expect(earlier.getByText('From 14 November 2026 to 21 November 2026')).toBeVisible()
})

test('a plan may begin at an hour ahead', async ({ page }) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await open(page, 'coldTurkey')
  await page.getByRole('radio', { name: 'It begins later' }).check({ force: true })
  await page.getByLabel('Day', { exact: true }).fill('2026-11-21')
  await page.getByLabel('Time', { exact: true }).fill('18:00')
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page).getByText(/^From 21\sNovember 2026 on/)).toBeVisible()
})

async function answer(page: Page, question: string): Promise<void> {
  await page.goto('/safety')
  await page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: care.answers.yes, exact: true })
    .check({ force: true })
}

test('where quiet may not be safe, people come first, and it stays a decision made knowingly', async ({
  page,
}) => {
  await enter(page)
  await answer(page, care.questions.danger.question)
  await open(page, 'coldTurkey')
  await expect(page.getByText(care.because.silenceMayBeUnsafe)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Begin this plan' })).toBeDisabled()
  await page.getByRole('switch', { name: /I choose this knowingly/ }).click()
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page)).toBeVisible()
  await open(page, 'talkFirst')
  await expect(page.getByText(/no plan of this kind is made here/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep the change' })).toBeHidden()
})

for (const question of ['askedToStop', 'order'] as const) {
  test(`${question} closes the two ways that are contact, and no other`, async ({ page }) => {
    await enter(page)
    await answer(page, care.questions[question].question)
    for (const way of ['inTouch', 'talkFirst'] as const) {
      await open(page, way)
      await expect(page.getByText(/no plan of this kind is made here/)).toBeVisible()
      await expect(page.getByRole('button', { name: 'Begin this plan' })).toBeHidden()
    }
    for (const way of ['coldTurkey', 'graduated', 'structured'] as const) {
      await open(page, way)
      await expect(page.getByRole('button', { name: 'Begin this plan' })).toBeEnabled()
    }
  })
}

test("after midnight it is said that a plan can wait, and it stands in nobody's way", async ({ page }) => {
  await page.clock.setFixedTime(night)
  await enter(page)
  await open(page, 'coldTurkey')
  await expect(page.getByText(/A plan can wait until .*10:00/)).toBeVisible()
  await page.getByRole('button', { name: 'Begin this plan' }).click()
  await expect(letter(page)).toBeVisible()
})

const quietWithChildren = 'Complete quiet does not work with children'

async function answerTies(page: Page, tie: 'children' | 'work'): Promise<void> {
  const { question, answers } = decide.questions.ties
  await enter(page)
  await begin(page)
  await goThrough(page, { [question]: [answers[tie]] })
}

test('who has children with them is shown the way for what is necessary, and may begin another all the same', async ({
  page,
}) => {
  await answerTies(page, 'children')
  for (const way of ['coldTurkey', 'graduated', 'talkFirst'] as const) {
    await open(page, way)
    await expect(page.getByText(quietWithChildren)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Begin this plan' })).toBeEnabled()
  }
  await pressOn(page, page.getByRole('link', { name: 'Look at that way' }))
  await expect(page.getByRole('heading', { level: 1, name: title('structured') })).toBeVisible()
  await expect(page.getByText(quietWithChildren)).toBeHidden()
})

test('of children nothing is said where something else has to be arranged', async ({ page }) => {
  await answerTies(page, 'work')
  await open(page, 'coldTurkey')
  await expect(page.getByText(quietWithChildren)).toBeHidden()
})
