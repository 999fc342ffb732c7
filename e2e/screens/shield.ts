import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { standIn } from '../support/shield-stand-in.ts'
import { arriveInDemo, arriveToStay, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const shield = '/channels/shield'
const inDemo = (part: string) => (walker: Walker) => arriveInDemo(walker, `${shield}?s=${part}`)

/** In a journal that is arriveToStay, beside an extension that counted something. */
async function found(walker: Walker): Promise<void> {
  const at = new Date('2026-11-21T10:00:00Z').getTime()
  await standIn(walker.page, { counts: [{ id: 'a', at, what: 'left' }] })
  await arriveToStay(walker)
  await walker.go(shield)
  await walker.page.getByText(walker.say('One moment is not in your journal yet')).waitFor()
}

/** The shield in every state that looks different. */
export const shieldScreens: readonly Screen[] = [
  { name: 'shield-demo', reach: walker => arriveInDemo(walker, shield) },
  {
    name: 'shield-in-fear',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go(`${shield}?s=when`)
      await walker.page.getByText(walker.say(care.because.codeMayBeForced)).waitFor()
    },
  },
  {
    name: 'shield-none',
    reach: async walker => {
      await arriveToStay(walker)
      await walker.go(shield)
      await walker.page.getByText(walker.say('No extension answered in this browser.')).waitFor()
    },
  },
  { name: 'shield-found', reach: found },
  { name: 'shield-how', reach: inDemo('how') },
  { name: 'shield-when', reach: inDemo('when') },
  { name: 'shield-when-night', at: night, reach: inDemo('when') },
  {
    name: 'shield-when-adding',
    headingFocused: false,
    reach: async walker => {
      await inDemo('when')(walker)
      await walker.press('Add a time')
      await walker.page.getByLabel(walker.say('From'), { exact: true }).waitFor()
    },
  },
  { name: 'shield-never', reach: inDemo('never') },
  {
    name: 'shield-install',
    reach: async walker => {
      await inDemo('install')(walker)
      for (const summary of await walker.page.locator('main summary').all()) await summary.click()
    },
    headingFocused: false,
  },
  { name: 'shield-elsewhere', reach: inDemo('elsewhere') },
  {
    name: 'shield-elsewhere-code',
    reach: async walker => {
      await inDemo('elsewhere')(walker)
      await walker.press('Show the code')
      // One code and no other in every picture.
      await walker.press('Stop the turning')
    },
    headingFocused: false,
  },
  { name: 'shield-limits', reach: inDemo('limits') },
]
