import { approachAddress } from '../../app/src/routes/approach-address.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import decide from '../../content/en/decide.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { afternoon, arrive, arriveInDemo, later, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const day = 24 * 60 * 60_000

/** A plan of this kind that was begun so many days ago, looked at again. */
function reviewAfter(days: number, way: 'graduated' | 'inTouch') {
  return async (walker: Walker) => {
    const { page, say } = walker
    await arrive(walker)
    await walker.go(approachAddress(way))
    await page.getByRole('heading', { name: say(decide.outcomes[way].title), level: 1 }).waitFor()
    await walker.press('Begin this plan')
    await page.getByRole('region', { name: say('What I decided') }).waitFor()
    await later(page, new Date(afternoon.getTime() + days * day))
    await walker.go('/review')
  }
}

const review: readonly Screen[] = [
  { name: 'review-no-plan', reach: ({ open }) => open('/review') },
  { name: 'review-demo', reach: walker => arriveInDemo(walker, '/review') },
  { name: 'review-night', at: night, reach: walker => arriveInDemo(walker, '/review') },
  { name: 'review-step-over', reach: reviewAfter(1, 'graduated') },
  {
    name: 'review-step-longer',
    reach: async walker => {
      await reviewAfter(1, 'graduated')(walker)
      await walker.pick('What comes next?', 'This step becomes longer')
    },
    headingFocused: false,
  },
  { name: 'review-weekly-look', reach: reviewAfter(7, 'inTouch') },
  {
    name: 'review-look',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/review')
      await walker.press('Look at it now')
      await walker.pick('Is this still healing?', 'No')
      await walker.pick('Has it become estrangement?', 'Yes')
    },
  },
  {
    name: 'review-look-closed',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.threatened.question, answers.yes)
      await walker.go('/review')
      await walker.press('Look at it now')
      await walker.pick('Has it become estrangement?', 'Yes')
    },
  },
]

const ahead: readonly Screen[] = [
  { name: 'ahead-empty', reach: ({ open }) => open('/ahead') },
  { name: 'ahead-demo', reach: walker => arriveInDemo(walker, '/ahead') },
  {
    name: 'ahead-wrong-day',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/ahead')
      await walker.press('Add a day')
      await walker.press('Save')
      await walker.page.getByText(walker.say('A word for the day is missing. One is enough.')).waitFor()
    },
  },
  {
    name: 'ahead-place',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/ahead')
      await walker.press('Add a place')
    },
  },
  {
    name: 'ahead-watched',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.watched.question, answers.yes)
      await walker.go('/ahead')
    },
  },
]

/** The plan looked at again, and what lies ahead. */
export const reviewScreens: readonly Screen[] = [...review, ...ahead]
