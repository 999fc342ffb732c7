import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, type Walker } from '../walk.ts'

const { questions, answers } = care

/** On to an address of the conversations, once their words came. */
async function shows(walker: Walker, path: string, seen: string): Promise<void> {
  await walker.go(path)
  await walker.page.getByText(walker.say(seen), { exact: true }).first().waitFor()
}

async function fresh(walker: Walker, path: string, seen: string): Promise<void> {
  await arrive(walker)
  await shows(walker, path, seen)
}

async function demo(walker: Walker, path: string, seen: string): Promise<void> {
  await arriveInDemo(walker)
  await shows(walker, path, seen)
}

/** Conversations for hard moments, and what somebody tends to do under stress. */
export const linesScreens: readonly Screen[] = [
  { name: 'lines-demo', reach: walker => demo(walker, '/lines', 'Marked by you') },
  { name: 'lines-situation', reach: walker => fresh(walker, '/lines?s=1', 'Which comes closest today?') },
  { name: 'lines-conversation', reach: walker => demo(walker, '/lines?s=9&w=1', 'The conversation') },
  { name: 'lines-help-first', reach: walker => fresh(walker, '/lines?s=18&w=1', 'People first') },
  {
    name: 'lines-closed',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.askedToStop.question, answers.yes)
      await shows(walker, '/lines?s=7&w=1', care.because.askedToStop)
    },
  },
  {
    name: 'lines-threatened',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.threatened.question, answers.yes)
      await shows(walker, '/lines?s=17&w=1', care.because.threatened)
    },
  },
  { name: 'lines-aloud', reach: walker => fresh(walker, '/lines?s=17&w=1&p=1', 'Next line') },
  { name: 'tendency-empty', reach: walker => fresh(walker, '/lines/me', 'See where it leans') },
  { name: 'tendency-demo', reach: walker => demo(walker, '/lines/me', 'To the conversations') },
]
