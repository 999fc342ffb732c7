import { setTimeout } from 'node:timers/promises'
import care from '../content/en/care.json' with { type: 'json' }
import text from '../content/en/decide.json' with { type: 'json' }
import notices from '../content/en/notices.json' with { type: 'json' }
import { expectAccessibleInBothThemes } from './axe.ts'
import { type Answers, begin, goThrough, goThroughByKeyboard, heading } from './decide-steps.ts'
import { expect, goOffline, test } from './fixtures.ts'
import { enter, pressOn, written } from './hands.ts'
import { bringIn, pastEntry, savedEntries } from './support/copy.ts'
import { afternoon, later, night } from './walk.ts'

const { questions, outcomes } = text
const safety = Object.values(care.questions).map(({ question }) => question)

const allSafe: Answers = Object.fromEntries(safety.map(question => [question, ['No']]))

const inSteps: Answers = {
  ...allSafe,
  [questions.situation.question]: [questions.situation.answers.ended],
  [questions.whoEnded.question]: [questions.whoEnded.answers.they],
  [questions.ties.question]: [questions.ties.answers.none],
  [questions.circle.question]: [questions.circle.answers.closed],
  [questions.motives.question]: [questions.motives.answers.heal, questions.motives.answers.ownFeet],
  [questions.pace.question]: [questions.pace.answers.stepByStep],
}

const noTrial = notices.notices.find(({ id }) => id === 'noTrial')?.claim ?? ''

test('by keyboard alone and without a network: from the first question to a plan', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await page.goto('/decide')
  await expect(page.getByText('Your answers stay on this device.')).toBeVisible()
  await pressOn(page, page.getByRole('link', { name: 'Begin', exact: true }))
  await goThroughByKeyboard(page, inSteps)
  await expect(heading(page)).toHaveText(outcomes.graduated.title)
  await expect(page.getByText(text.rules.paceInSteps)).toBeVisible()
  await expect(page).toHaveTitle('Decide')
  await pressOn(page, page.getByRole('button', { name: 'Make this plan' }))
  await expect(page).toHaveURL(/\/plan\/how\?a=2$/)
})

test('of three answers in a row the last one counts, also while the app is still fetching its parts', async ({
  page,
}) => {
  await enter(page)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.route('**/assets/*.js', async route => {
    await setTimeout(Math.random() * 400)
    await route.continue()
  })
  await begin(page)
  await page.getByRole('radio').first().focus()
  for (const key of ['Space', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await written(page)
  await expect(page.getByLabel('No', { exact: true })).toBeChecked()
  await page.reload()
  await expect(page.getByLabel('No', { exact: true })).toBeChecked()
})

test('what was answered is there after a reload, and it goes on where it was left', async ({ page }) => {
  await enter(page)
  await goOffline(page)
  await begin(page)
  await goThrough(page, inSteps, questions.motives.question)
  await page.getByLabel(questions.motives.answers.pattern, { exact: true }).check({ force: true })
  await page.getByText('In your own words, if you like').click()
  await page.getByLabel(questions.motives.words).fill('I write whenever I am tired.')
  await page.getByRole('link', { name: 'Go on later' }).click()
  await expect(page.getByRole('region', { name: 'Something happened?' })).toBeVisible()
  await page.reload()
  await page.goto('/decide')
  await page.getByRole('link', { name: 'Go on where you left off' }).click()
  await expect(heading(page)).toHaveText(questions.again.question)
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(page.getByLabel(questions.motives.answers.pattern, { exact: true })).toBeChecked()
  await expect(page.getByLabel(questions.motives.words)).toHaveValue('I write whenever I am tired.')
})

test('with every question skipped there is still one suggestion, and it says that little is known', async ({
  page,
}) => {
  await enter(page)
  await begin(page)
  await goThrough(page, {})
  await expect(heading(page)).toHaveText(outcomes.graduated.title)
  await expect(page.getByText('You left the questions open', { exact: false })).toBeVisible()
  await expect(page.getByText(text.cautions.safetyNotAsked.title)).toBeVisible()
})

test('an answer that is changed changes what follows from it', async ({ page }) => {
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps)
  await page.getByRole('link', { name: 'See and change your answers' }).click()
  await page.getByRole('link', { name: `Change: ${questions.ties.question}` }).click()
  await page.getByLabel(questions.ties.answers.children, { exact: true }).check({ force: true })
  await expect(page.getByLabel(questions.ties.answers.none, { exact: true })).not.toBeChecked()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(heading(page)).toHaveText(outcomes.structured.title)
  await expect(page.getByText(text.rules.children)).toBeVisible()
  await expect(page.getByText(outcomes.coldTurkey.title)).toHaveCount(0)
})

test('an alternative can be taken just as well, and what was chosen stands on the page', async ({ page }) => {
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps)
  const other = `Choose this instead: ${outcomes.coldTurkey.title}`
  await page.getByRole('button', { name: other }).click()
  await expect(page).toHaveURL(/\/plan\/how\?a=1$/)
  await page.goto('/decide')
  await expect(page.getByText(`You chose this: ${outcomes.coldTurkey.title}.`)).toBeVisible()
  const chosen = (await savedEntries(page)).find(({ kind }) => kind === 'decision.chosen')
  expect(chosen?.body).toMatchObject({ recommended: 'graduated', chosen: 'coldTurkey' })
})

test('a new round begins empty, and the one before stays in the journal', async ({ page }) => {
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps)
  await page.getByRole('button', { name: 'Begin anew' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click()
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
  await expect(heading(page)).toHaveText(questions.situation.question)
  await expect(page.getByLabel(questions.situation.answers.ended)).not.toBeChecked()
  const kinds = (await savedEntries(page)).map(({ kind }) => kind)
  expect(kinds.filter(kind => kind === 'decision.begun')).toHaveLength(2)
})

test.describe('where quiet may not be safe', () => {
  test('no plan is proposed, no further question is asked, and people come first', async ({ page }) => {
    await enter(page)
    await begin(page)
    const asked = await goThrough(page, { ...allSafe, [care.questions.danger.question]: ['Yes'] })
    expect(asked).toEqual(safety)
    await expect(heading(page)).toHaveText(text.safetyFirst.danger.title)
    await expect(page.getByRole('button', { name: 'Make this plan' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /Choose this instead/ })).toHaveCount(0)
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: 'The page about safety' })).toBeVisible()
    await expect(main.getByRole('link', { name: 'Your own safety plan' })).toBeVisible()
    await expect(main.getByText('Keep what they send', { exact: true })).toBeVisible()
    await main.getByRole('link', { name: 'Get help now' }).click()
    await expect(page).toHaveURL(/\/help$/)
  })

  test('help is offered beside the question as soon as it is answered', async ({ page }) => {
    await enter(page)
    await begin(page)
    await goThrough(page, allSafe, care.questions.danger.question)
    await page.getByLabel('Not sure', { exact: true }).check({ force: true })
    await expect(page.getByText('You need not finish this first.', { exact: false })).toBeVisible()
  })

  test('after a death there are kind words and nobody asks for reasons', async ({ page }) => {
    await enter(page)
    await begin(page)
    await goThrough(page, {
      ...allSafe,
      [questions.situation.question]: [questions.situation.answers.died],
    })
    await expect(heading(page)).toHaveText(text.safetyFirst.death.title)
    await expect(page.getByText('Keep what they send', { exact: true })).toHaveCount(0)
  })
})

test('the printed page has every reason and every word of it, and none of the buttons', async ({ page }) => {
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps, questions.motives.question)
  await page.getByLabel(questions.motives.answers.missMe, { exact: true }).check({ force: true })
  await page.getByText('In your own words, if you like').click()
  await page.getByLabel(questions.motives.words).fill('I want a sign from them.')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(heading(page)).not.toHaveText(questions.motives.question)
  await goThrough(page, inSteps)
  await expect(heading(page)).toHaveText(outcomes.inTouch.title)
  const folded = page.getByText(noTrial, { exact: true })
  await expect(folded).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  for (const words of [
    outcomes.inTouch.is,
    text.rules.fearInTouch,
    text.cautions.fearMotive.look,
    text.conditions.revenge,
    'I want a sign from them.',
  ]) {
    await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  }
  await expect(folded).toBeVisible()
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
})

test('answers to an older set of questions are kept, said to have changed, and asked once more', async ({
  page,
}) => {
  await enter(page)
  const begun = pastEntry('decision.begun', { set: 1 }, 60)
  const answered = (question: string, answers: readonly string[], words?: string) => ({
    ...pastEntry('decision.answered', { set: 1, question, answers, ...(words ? { words } : {}) }, 50),
    ref: begun.id,
  })
  const gone = answered('motives', ['heal', 'aReasonOfLongAgo'], 'I want my evenings back.')
  await bringIn(page, [begun, gone, answered('aQuestionOfLongAgo', ['yes'])])
  await page.goto('/decide?s=outcome')
  await expect(
    page.getByText('One question has changed since you answered it.', { exact: false }),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Look at them' }).click()
  await expect(heading(page)).toHaveText(questions.motives.question)
  await expect(
    page.getByText('This question has changed since you answered it.', { exact: false }),
  ).toBeVisible()
  await expect(page.getByLabel(questions.motives.answers.heal, { exact: true })).toBeChecked()
  await expect(page.getByLabel(questions.motives.words)).toHaveValue('I want my evenings back.')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.goto('/decide?s=outcome')
  await expect(page.getByText('has changed since', { exact: false })).toHaveCount(0)
})

test('after midnight nothing is weighed up, answers can be noted, and danger is still answered', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps)
  await expect(heading(page)).toHaveText(outcomes.graduated.title)
  await later(page, night)
  await expect(page.getByText('Decide at ten', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make this plan' })).toHaveCount(0)
  await page.getByRole('link', { name: 'See and change your answers' }).click()
  await page.getByRole('link', { name: `Change: ${care.questions.danger.question}` }).click()
  await page.getByLabel('Yes', { exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(heading(page)).toHaveText(text.safetyFirst.danger.title)
})

test('in the hours after a strong urge nothing is weighed up, answers can be noted, and danger is still answered', async ({
  page,
}) => {
  await page.clock.setFixedTime(afternoon)
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps)
  await expect(heading(page)).toHaveText(outcomes.graduated.title)
  await page.goto('/now')
  await page.getByRole('radio', { name: '8', exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'I won’t, for now' }).click()
  await expect(heading(page)).toHaveText('Not now is enough.')
  await page.goto('/decide')
  await expect(page.getByText('A decision can wait', { exact: true })).toBeVisible()
  await expect(page.getByText(/^A good hour to come back: .*19:20/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make this plan' })).toHaveCount(0)
  await page.getByRole('link', { name: 'See and change your answers' }).click()
  await page.getByRole('link', { name: `Change: ${questions.pace.question}` }).click()
  await page.getByLabel(questions.pace.answers.allAtOnce, { exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(heading(page)).toHaveText('Your answers are kept')
  await page.goto(`/decide?s=2`)
  await page.getByLabel('Yes', { exact: true }).check({ force: true })
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(heading(page)).toHaveText(text.safetyFirst.danger.title)
})

test('axe finds nothing on a question and on what fits', async ({ page }) => {
  await enter(page)
  await begin(page)
  await goThrough(page, inSteps, questions.motives.question)
  await expectAccessibleInBothThemes(page)
  await goThrough(page, inSteps)
  await expectAccessibleInBothThemes(page)
})
