import care from '../../content/en/care.json' with { type: 'json' }
import closing from '../../content/en/closing.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arriveInDemo, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const { ends } = closing

/** Into the made-up days, one of the five questions answered with yes, and on to a screen. */
function carefully(path: string) {
  return async (walker: Walker) => {
    await arriveInDemo(walker, '/safety')
    await walker.pick(questions.askedToStop.question, answers.yes)
    await walker.go(path)
  }
}

async function chooseEnd(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/closing')
  await walker.press('Choose an end')
  await walker.page.getByRole('group', { name: walker.say('Which end is it?') }).waitFor()
}

async function closeForGood(walker: Walker): Promise<void> {
  await chooseEnd(walker)
  const title = walker.say(ends.each.closed.title)
  await walker.page.getByRole('radio', { name: title }).check({ force: true })
  await walker.press('End it like this')
  await walker.page.getByRole('heading', { name: walker.say(ends.each.closed.last.heading) }).waitFor()
}

const onward: readonly Screen[] = [
  { name: 'onward', reach: ({ open }) => open('/onward') },
  { name: 'onward-demo', reach: walker => arriveInDemo(walker, '/onward') },
  { name: 'onward-careful', reach: carefully('/onward') },
  { name: 'onward-week', reach: walker => arriveInDemo(walker, '/onward?p=friends') },
  { name: 'onward-week-night', at: night, reach: walker => arriveInDemo(walker, '/onward?p=friends') },
]

const end: readonly Screen[] = [
  { name: 'closing-demo', reach: walker => arriveInDemo(walker, '/closing') },
  { name: 'closing-night', at: night, reach: walker => arriveInDemo(walker, '/closing') },
  { name: 'closing-choose', headingFocused: false, reach: chooseEnd },
  { name: 'closing-last', moves: true, reach: closeForGood },
  {
    name: 'closing-letter',
    reach: async walker => {
      await closeForGood(walker)
      await walker.follow('The letter of this time')
      await walker.page.getByRole('article').waitFor()
    },
  },
  {
    name: 'closing-journal',
    reach: async walker => {
      await closeForGood(walker)
      await walker.follow('What becomes of the journal')
      await walker.page.getByRole('heading', { name: walker.say(closing.leaving.title), level: 1 }).waitFor()
    },
  },
]

/** The ways on, the weekly look, and the end of a time. */
export const closingScreens: readonly Screen[] = [...onward, ...end]
