import care from '../../content/en/care.json' with { type: 'json' }
import content from '../../content/en/comeback.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, type Walker } from '../walk.ts'

const { questions, answers } = care

async function careful(walker: Walker, path: string): Promise<void> {
  await walker.open('/safety')
  await walker.pick(questions.order.question, answers.yes)
  await walker.go(path)
}

/** The look at readiness, and the ladder. */
export const comebackScreens: readonly Screen[] = [
  {
    name: 'ready-empty',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/ready')
      await walker.page
        .getByRole('heading', { name: walker.say(content.readiness.outcomes.notYet.title), exact: true })
        .waitFor()
    },
  },
  { name: 'ready-full', reach: walker => arriveInDemo(walker, '/ready') },
  {
    name: 'ready-scene',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/ready')
      await walker.page
        .getByRole('button', { name: walker.say('Imagine it') })
        .first()
        .click()
      await walker.page.getByRole('radio', { name: '5' }).first().check({ force: true })
      await walker.page.getByText(walker.say('You can stop at any point.')).waitFor()
    },
  },
  { name: 'ready-careful', reach: walker => careful(walker, '/ready') },
  {
    name: 'ladder-empty',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/ladder')
    },
  },
  { name: 'ladder-full', reach: walker => arriveInDemo(walker, '/ladder') },
  {
    name: 'ladder-look',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/ladder')
      await walker.press('Look at it now')
    },
  },
  { name: 'ladder-careful', reach: walker => careful(walker, '/ladder') },
]
