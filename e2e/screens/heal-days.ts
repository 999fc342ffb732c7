import heal from '../../content/en/heal.json' with { type: 'json' }
import scales from '../../content/scales.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, later, night, type Walker } from '../walk.ts'

const evening = new Date('2026-11-21T20:40:00+01:00')
const morning = new Date('2026-11-21T08:10:00+01:00')

/** Into an empty journal, and on to a screen of it. */
function emptyAt(path: string) {
  return async (walker: Walker) => {
    await arrive(walker)
    await walker.go(path)
  }
}

/** A number of a dial: it is the same in every tongue. */
function tap({ page, say }: Walker, dial: string, strength: number): Promise<void> {
  const group = page.getByRole('group', { name: say(dial), exact: true })
  return group.getByRole('radio', { name: String(strength), exact: true }).check({ force: true })
}

const check: readonly Screen[] = [
  { name: 'check-empty', reach: emptyAt('/check') },
  {
    name: 'check-morning',
    at: morning,
    reach: async walker => {
      await arriveInDemo(walker, '/check')
      await tap(walker, 'How strong is the urge, just after waking?', 8)
      await walker.page.getByText(walker.say('Noted. It can be changed until the day is over.')).waitFor()
    },
    headingFocused: false,
  },
  { name: 'check-evening', at: evening, reach: emptyAt('/check') },
  { name: 'check-night', at: night, reach: walker => arriveInDemo(walker, '/check') },
  {
    name: 'check-week',
    headingFocused: false,
    reach: async walker => {
      await emptyAt('/check')(walker)
      await walker.press('Look at the week')
      await tap(walker, heal.symptoms.questions.sleep.question, 6)
    },
  },
  {
    name: 'check-questions',
    headingFocused: false,
    reach: async walker => {
      await switchOn(walker)
      await walker.press('Answer it now')
      await walker.pick(scales.phq4.items[0] ?? '', 'Several days')
    },
  },
  {
    name: 'check-questions-heavy',
    headingFocused: false,
    reach: async walker => {
      await switchOn(walker)
      await walker.press('Answer it now')
      for (const item of scales.phq4.items) await walker.pick(item, 'Nearly every day')
      await walker.press('Save')
      await walker.page.getByText(walker.say(heal.scales.phq4.helpOffered)).waitFor()
    },
  },
]

async function switchOn(walker: Walker): Promise<void> {
  await emptyAt('/check')(walker)
  await walker.page.getByRole('switch', { name: walker.say(scales.phq4.name) }).check({ force: true })
  await walker.page.getByRole('button', { name: walker.say('Answer it now') }).waitFor()
}

const stages: readonly Screen[] = [
  { name: 'stages-empty', reach: emptyAt('/stages') },
  {
    name: 'stages-demo',
    reach: async walker => {
      await arriveInDemo(walker, '/stages')
      await walker.page.getByText(walker.say('As a table')).click()
    },
    headingFocused: false,
  },
  {
    name: 'stages-choosing',
    headingFocused: false,
    reach: async walker => {
      await emptyAt('/stages')(walker)
      await walker.press('Choose')
    },
  },
]

const time: readonly Screen[] = [
  { name: 'time-empty', reach: emptyAt('/time') },
  { name: 'time-demo', reach: walker => arriveInDemo(walker, '/time') },
  {
    name: 'time-planning',
    headingFocused: false,
    reach: async walker => {
      await emptyAt('/time')(walker)
      await walker.press('Make a first guess')
      await walker.press('Plan something')
    },
  },
]

const around: readonly Screen[] = [
  { name: 'myself-empty', reach: emptyAt('/myself') },
  { name: 'myself-demo', reach: walker => arriveInDemo(walker, '/myself') },
  { name: 'myself-night', at: night, reach: walker => arriveInDemo(walker, '/myself') },
  {
    name: 'today-check-in',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.press('Not now')
      await later(walker.page, evening)
      await walker.page.getByText(walker.say('How was today? Three taps, no more.')).waitFor()
    },
  },
]

/** Day by day: checking in, where one is, time and people, and the page that leads there. */
export const healDaysScreens: readonly Screen[] = [...check, ...stages, ...time, ...around]
