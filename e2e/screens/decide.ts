import messages from '../../app/src/messages/en/decide.json' with { type: 'json' }
import { addressOf } from '../../app/src/routes/decide/places.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import decide from '../../content/en/decide.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const { questions, safetyFirst } = decide

async function arriveAt(walker: Walker, address: string): Promise<void> {
  await arrive(walker)
  await walker.go(address)
}

/** Answers one question, and goes on to the next. */
async function answer(walker: Walker, question: 'situation' | 'motives', said: string): Promise<void> {
  const { page, say, press } = walker
  await arriveAt(walker, addressOf({ question }))
  await page.getByLabel(say(said), { exact: true }).check({ force: true })
  await press('Next')
  await page.getByRole('heading', { level: 1, name: say(questions[question].question) }).waitFor({
    state: 'detached',
  })
}

/** Says yes to the question about danger, and waits for what is said then. */
async function danger(walker: Walker): Promise<void> {
  await arriveAt(walker, addressOf({ question: 'danger' }))
  await walker.pick(care.questions.danger.question, care.answers.yes)
  await walker.page.getByText(walker.say(messages.ask.care)).waitFor()
}

/** Decide in every state that looks different. */
export const decideScreens: readonly Screen[] = [
  { name: 'decide', reach: walker => arriveAt(walker, '/decide') },
  { name: 'decide-at-night', at: night, reach: walker => arriveAt(walker, '/decide') },
  {
    name: 'decide-safety',
    headingFocused: false,
    reach: danger,
  },
  {
    name: 'decide-motives',
    headingFocused: false,
    reach: async walker => {
      const { page, say } = walker
      await arriveAt(walker, addressOf({ question: 'motives' }))
      await page.getByLabel(say(questions.motives.answers.heal), { exact: true }).check({ force: true })
      await page.getByText(say('In your own words, if you like'), { exact: true }).click()
    },
  },
  {
    name: 'decide-fear',
    reach: async walker => {
      await answer(walker, 'motives', questions.motives.answers.missMe)
      await walker.go(addressOf('outcome'))
    },
  },
  { name: 'decide-fits', reach: walker => arriveInDemo(walker, '/decide') },
  { name: 'decide-fits-at-night', at: night, reach: walker => arriveInDemo(walker, '/decide') },
  {
    name: 'decide-fits-after-a-peak',
    reach: async walker => {
      await answer(walker, 'motives', questions.motives.answers.heal)
      await walker.go('/now')
      await walker.page.getByRole('radio', { name: '8', exact: true }).check({ force: true })
      await walker.press('I won’t, for now')
      await walker.page.getByRole('heading', { level: 1, name: walker.say('Not now is enough.') }).waitFor()
      await walker.go(addressOf('outcome'))
    },
  },
  { name: 'decide-answers', reach: walker => arriveInDemo(walker, addressOf('answers')) },
  {
    name: 'decide-anew',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/decide')
      await walker.press('Begin anew')
      await walker.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'decide-people-first',
    reach: async walker => {
      await danger(walker)
      await walker.go(addressOf('outcome'))
    },
  },
  {
    name: 'decide-death',
    reach: async walker => {
      await answer(walker, 'situation', questions.situation.answers.died)
      const { page, say } = walker
      await page.getByRole('heading', { level: 1, name: say(safetyFirst.death.title) }).waitFor()
    },
  },
]
