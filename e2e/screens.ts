import care from '../content/en/care.json' with { type: 'json' }
import incoming from '../content/en/incoming.json' with { type: 'json' }
import { closingScreens } from './screens/closing.ts'
import { comebackScreens } from './screens/comeback.ts'
import { decideScreens } from './screens/decide.ts'
import { devicesScreens } from './screens/devices.ts'
import { friendScreens } from './screens/friend.ts'
import { healDaysScreens } from './screens/heal-days.ts'
import { healInside } from './screens/heal-inside.ts'
import { healWords } from './screens/heal-words.ts'
import { insightScreens } from './screens/insights.ts'
import { linesScreens } from './screens/lines.ts'
import { mailScreens } from './screens/mail.ts'
import { patternsScreens } from './screens/patterns.ts'
import { planScreens } from './screens/plan.ts'
import { recordScreens } from './screens/record.ts'
import { remindersScreens } from './screens/reminders.ts'
import { replyScreens } from './screens/reply.ts'
import { reviewScreens } from './screens/review.ts'
import { shieldScreens } from './screens/shield.ts'
import { wall } from './screens/wall.ts'
import { afternoon, arrive, arriveInDemo, arriveToStay, night, type Walker } from './walk.ts'

export interface Screen {
  readonly name: string
  /** When it is; the afternoon, unless the screen is about the night. */
  readonly at?: Date
  readonly reach: (walker: Walker) => Promise<void>
  /** False where a form or a dialog took the focus from the heading on purpose. */
  readonly headingFocused?: false
  /** It moves, unless the device asks for less motion. */
  readonly moves?: true
}

const { questions, answers } = care
const passphrase = 'lamp otter seven brick canoe moss'
const day = 24 * 60 * 60_000

const doors: readonly Screen[] = [
  { name: 'first-run', reach: ({ open }) => open('/') },
  { name: 'first-run-safety', reach: throughDoor('I am thinking about it') },
  {
    name: 'first-run-safety-yes',
    headingFocused: false,
    reach: async walker => {
      await throughDoor('I am thinking about it')(walker)
      await walker.pick(questions.danger.question, answers.yes)
    },
  },
  {
    name: 'first-run-since',
    reach: async walker => {
      await throughDoor('I have started')(walker)
      await walker.press('Skip for now')
    },
  },
  { name: 'first-run-since-other', headingFocused: false, reach: walker => sinceOther(walker) },
]

function throughDoor(door: string): (walker: Walker) => Promise<void> {
  return async ({ open, take, page, say }) => {
    await open('/')
    await take(door)
    await page.getByRole('button', { name: say('Skip for now'), exact: true }).waitFor()
    await page.getByRole('group', { name: say(questions.danger.question), exact: true }).waitFor()
  }
}

async function sinceOther(walker: Walker): Promise<void> {
  await throughDoor('I have started')(walker)
  await walker.press('Skip for now')
  await walker.pick('Since when?', 'Another day')
}

const today: readonly Screen[] = [
  { name: 'today-no-plan', reach: arrive },
  {
    name: 'today-before-the-plan',
    reach: async walker => {
      await sinceOther(walker)
      await walker.write('Day', '2026-12-01')
      await walker.press('Begin')
      await walker.page.getByRole('region', { name: walker.say('Something happened?') }).waitFor()
    },
  },
  {
    name: 'today-day-one',
    reach: async walker => {
      await throughDoor('I have started')(walker)
      await walker.press('Skip for now')
      await walker.press('Begin')
      await walker.page.getByRole('region', { name: walker.say('Something happened?') }).waitFor()
    },
  },
  { name: 'today-sixty-days', moves: true, reach: walker => arriveInDemo(walker) },
  { name: 'today-night', at: night, reach: walker => arriveInDemo(walker) },
  {
    name: 'today-after-a-slip',
    reach: async walker => {
      await arriveInDemo(walker)
      await walker.take('I contacted them')
      await walker.page.waitForURL(/\/step\//)
      await walker.go('/')
    },
  },
  {
    name: 'today-after-a-talk',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/plan/how?a=5')
      await walker.write('The day on which trying ends', '2026-11-28')
      await walker.press('Begin this plan')
      await walker.page.getByRole('heading', { name: walker.say('What I decided') }).waitFor()
      await walker.go('/words')
      await walker.take('We talked')
      await walker.page.getByText(walker.say('The circle is closed, as far as one can.')).waitFor()
      await walker.go('/')
      await walker.page.getByRole('link', { name: walker.say('Quiet from now on') }).waitFor()
    },
  },
  {
    name: 'menu',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.press('Menu')
      await walker.page.getByRole('dialog').waitFor()
    },
  },
]

const views = ['ways', 'again', 'stay', 'letOut', 'doSomething', 'reachSomeone', 'cards', 'plain', 'already']
const urge: readonly Screen[] = [
  { name: 'urge', moves: true, reach: ({ open }) => open('/now') },
  { name: 'urge-demo', reach: walker => arriveInDemo(walker, '/now') },
  { name: 'urge-night', at: night, reach: walker => arriveInDemo(walker, '/now') },
  ...[...views, 'rest', 'passed'].map(view => ({
    name: `urge-${view}`,
    reach: ({ open }: Walker) => open(`/now?s=${view}`),
  })),
  ...['ways', 'doSomething', 'reachSomeone', 'cards'].map(view => ({
    name: `urge-${view}-demo`,
    reach: (walker: Walker) => arriveInDemo(walker, `/now?s=${view}`),
  })),
  ...['', 'hands', 'sleep', 'drink'].map(view => ({
    name: view === '' ? 'after' : `after-${view}`,
    reach: ({ open }: Walker) => open(`/after?s=${view}`),
  })),
  ...['', 'settle', 'trigger', 'worked', 'next', 'end'].map(part => ({
    name: part === '' ? 'step' : `step-${part}`,
    reach: (walker: Walker) => slip(walker, part),
  })),
]

async function slip(walker: Walker, part: string): Promise<void> {
  await arriveInDemo(walker)
  await walker.take('I contacted them')
  await walker.page.waitForURL(/\/step\//)
  if (part !== '') await walker.go(`${new URL(walker.page.url()).pathname}?s=${part}`)
}

const noting: readonly Screen[] = [
  { name: 'log', reach: ({ open }) => open('/log') },
  {
    name: 'log-more',
    reach: async walker => {
      await walker.open('/log')
      await walker.take('It was necessary')
      await walker.page.getByRole('heading', { name: walker.say('Noted.') }).waitFor()
    },
  },
  { name: 'incoming', reach: ({ open }) => open('/in') },
  ...Object.entries(incoming.natures).map(([nature, { title }]) => ({
    name: `incoming-${nature}`,
    reach: async ({ open, take, page, say }: Walker) => {
      await open('/in')
      await take(title)
      await page.getByText(say('What they do never counts against your quiet days.')).waitFor()
    },
  })),
]

const held = '1234 5678, 90.'

async function hold(walker: Walker): Promise<void> {
  await arrive(walker)
  await walker.go('/kept')
  await walker.press('Write something')
  await walker.write('What you want to say', held)
  await walker.press('Hold it for 24 hours')
  await walker.page.getByText(held).first().waitFor()
}

/** A day and an hour later; the app looks at the clock when it comes back into view. */
async function tomorrow({ page }: Walker): Promise<void> {
  await page.clock.setFixedTime(new Date(afternoon.getTime() + day + 3_600_000))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
}

const kept: readonly Screen[] = [
  { name: 'kept-empty', reach: ({ open }) => open('/kept') },
  {
    name: 'kept-writing',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/kept')
      await walker.press('Write something')
    },
  },
  { name: 'kept-held', headingFocused: false, reach: hold },
  {
    name: 'kept-ready',
    headingFocused: false,
    reach: async walker => {
      await hold(walker)
      await tomorrow(walker)
      await walker.page.getByText(walker.say('Its 24 hours are over. What now?')).waitFor()
    },
  },
  {
    name: 'kept-sending',
    headingFocused: false,
    reach: async walker => {
      await hold(walker)
      await tomorrow(walker)
      await walker.press('I will send it, outside of this app')
    },
  },
  {
    name: 'kept-closed',
    reach: async walker => {
      await hold(walker)
      await walker.go('/safety')
      await walker.pick(questions.askedToStop.question, answers.yes)
      await walker.go('/kept')
      await walker.page.getByText(/1234/).waitFor()
    },
  },
  {
    name: 'kept-past',
    headingFocused: false,
    reach: async walker => {
      await hold(walker)
      await walker.press('Do not send it')
      await walker.page.getByText(walker.say('Earlier ones')).click()
    },
  },
]

const journal: readonly Screen[] = [
  { name: 'journal-empty', reach: ({ open }) => open('/journal') },
  { name: 'journal-full', reach: readJournal },
  {
    name: 'journal-nothing-found',
    headingFocused: false,
    reach: async walker => {
      await readJournal(walker)
      await walker.write('Search', '123456789')
      await walker.page.getByText(walker.say('Nothing found. Another word, or everything again?')).waitFor()
    },
  },
  {
    name: 'journal-change',
    headingFocused: false,
    reach: async walker => {
      await readJournal(walker)
      await walker.page.getByText(walker.say('Change'), { exact: true }).first().click()
      await walker.page.getByLabel(walker.say('When'), { exact: true }).waitFor()
    },
  },
  {
    name: 'journal-remove',
    headingFocused: false,
    reach: async walker => {
      await readJournal(walker)
      await walker.page.getByText(walker.say('Remove'), { exact: true }).first().click()
      await walker.page.getByRole('dialog').waitFor()
    },
  },
]

async function readJournal(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/journal')
  await walker.page.getByRole('listitem').first().waitFor()
}

const around: readonly Screen[] = [
  { name: 'help', reach: ({ open }) => open('/help') },
  {
    name: 'help-germany',
    headingFocused: false,
    reach: async ({ open, press, page, say }) => {
      await open('/help')
      await press('Yes, that is right')
      await page.getByRole('button', { name: say('Change the country') }).waitFor()
    },
  },
  { name: 'help-demo', reach: walker => arriveInDemo(walker, '/help') },
  { name: 'safety', reach: ({ open }) => open('/safety') },
  {
    name: 'safety-yes',
    headingFocused: false,
    reach: async ({ open, pick }) => {
      await open('/safety')
      for (const { question } of Object.values(questions)) await pick(question, answers.yes)
    },
  },
  { name: 'settings', reach: settings },
  { name: 'sources', reach: there => there.open('/sources') },
  {
    name: 'settings-memory',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/settings')
    },
  },
  { name: 'settings-locked-on', headingFocused: false, reach: setLock },
  {
    name: 'locked',
    reach: async walker => {
      await setLock(walker)
      await walker.press('Lock now')
      await walker.page.getByLabel(walker.say('Passphrase'), { exact: true }).waitFor()
    },
  },
  { name: 'not-found', reach: ({ open }) => open('/nowhere') },
]

async function settings(walker: Walker): Promise<void> {
  await arriveToStay(walker)
  await walker.go('/settings')
}

async function setLock(walker: Walker): Promise<void> {
  await settings(walker)
  await walker.press('Set a passphrase')
  await walker.write('Passphrase', passphrase)
  await walker.write('The same once more', passphrase)
  await walker.press('Use this passphrase')
  await walker.page.getByText(walker.say('The lock is on.')).waitFor()
}

/** Every screen in every state that looks different, and a way to get there. */
export const screens: readonly Screen[] = [
  ...doors,
  ...today,
  ...urge,
  ...noting,
  ...kept,
  ...decideScreens,
  ...devicesScreens,
  ...planScreens,
  ...recordScreens,
  ...linesScreens,
  ...reviewScreens,
  ...remindersScreens,
  ...replyScreens,
  ...healDaysScreens,
  ...wall,
  ...shieldScreens,
  ...mailScreens,
  ...healInside,
  ...healWords,
  ...insightScreens,
  ...patternsScreens,
  ...friendScreens,
  ...closingScreens,
  ...comebackScreens,
  ...journal,
  ...around,
]
