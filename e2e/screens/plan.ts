import { approachAddress } from '../../app/src/routes/approach-address.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import decide from '../../content/en/decide.json' with { type: 'json' }
import honest from '../../content/en/honest.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, type Walker } from '../walk.ts'

const { questions, answers } = care
const ways = ['coldTurkey', 'graduated', 'structured', 'inTouch', 'talkFirst'] as const

const plan: readonly Screen[] = [
  { name: 'plan-empty', reach: ({ open }) => open('/plan') },
  { name: 'plan-full', reach: walker => arriveInDemo(walker, '/plan') },
  ...['Add an if-then plan', 'Add someone', 'Add a reason', 'Add something'].map(add => ({
    name: `plan-${add.toLowerCase().replaceAll(' ', '-')}`,
    headingFocused: false as const,
    reach: async (walker: Walker) => {
      await walker.open('/plan')
      await walker.press(add)
    },
  })),
  ...ways.map(way => ({
    name: `plan-letter-${way}`,
    headingFocused: false as const,
    reach: (walker: Walker) => begun(walker, way),
  })),
  {
    name: 'plan-rehearse',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/plan')
      await walker.page
        .getByRole('button', { name: walker.say('Go through it in mind') })
        .first()
        .click()
      await walker.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'plan-careful',
    reach: async walker => {
      await walker.open('/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go('/plan')
    },
  },
]

async function toWay(walker: Walker, way: (typeof ways)[number]): Promise<void> {
  await walker.go(approachAddress(way))
  await walker.page.getByRole('heading', { name: walker.say(decide.outcomes[way].title), level: 1 }).waitFor()
}

/** A plan of this approach, with what it cannot be made without. */
async function begun(walker: Walker, way: (typeof ways)[number]): Promise<void> {
  await arrive(walker)
  await toWay(walker, way)
  if (way === 'talkFirst') await walker.write('The day on which trying ends', '2026-12-05')
  if (way === 'structured') {
    await walker.press('Add a time')
    await walker.page.getByRole('checkbox').first().check({ force: true })
  }
  await walker.press('Begin this plan')
  await walker.page.getByRole('region', { name: walker.say('What I decided') }).waitFor()
}

const approach: readonly Screen[] = [
  {
    name: 'approach',
    reach: async ({ open, page, say }) => {
      await open('/plan/how')
      await page.getByRole('link', { name: say(decide.outcomes.inTouch.title) }).waitFor()
    },
  },
  ...ways.map(way => ({
    name: `approach-${way}`,
    reach: async (walker: Walker) => {
      await arrive(walker)
      await toWay(walker, way)
    },
  })),
  {
    name: 'approach-change',
    reach: async walker => {
      await arriveInDemo(walker)
      await toWay(walker, 'coldTurkey')
    },
  },
  {
    name: 'approach-faults',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await toWay(walker, 'structured')
      await walker.pick('From when on?', 'It has begun already')
      await walker.write('Day', '1923-05-05')
      await walker.press('Add a time')
      await walker.press('Begin this plan')
      await walker.page.getByText(walker.say('Choose at least one day of the week.')).waitFor()
    },
  },
  ...(['coldTurkey', 'talkFirst'] as const).map(way => ({
    name: `approach-careful-${way}`,
    reach: async (walker: Walker) => {
      await arrive(walker)
      await walker.go('/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await toWay(walker, way)
    },
  })),
]

const words: readonly Screen[] = [
  { name: 'words-empty', reach: ({ open }) => open('/words') },
  { name: 'words-full', reach: walker => arriveInDemo(walker, '/words') },
  {
    name: 'words-writing',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.go('/words')
      await walker.page
        .getByRole('radio', { name: walker.say(honest.tones.plain.title) })
        .check({ force: true })
    },
  },
  {
    name: 'words-copied',
    headingFocused: false,
    reach: async walker => {
      await walker.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await arrive(walker)
      await walker.go('/words')
      await walker.page
        .getByRole('radio', { name: walker.say(honest.tones.short.title) })
        .check({ force: true })
      await walker.press('Copy it')
      await walker.page.getByText(walker.say('Did you send it?')).waitFor()
    },
  },
  {
    name: 'words-settle',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.go('/words')
      await walker.press('Note a question')
      await walker.write('The question', '1234?')
      await walker.press('Save')
      await walker.page.getByRole('button', { name: walker.say('Settle it') }).click()
      await walker.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'words-closed',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/safety')
      await walker.pick(questions.askedToStop.question, answers.yes)
      await walker.go('/words')
    },
  },
  {
    name: 'words-circle',
    headingFocused: false,
    reach: async walker => {
      await begun(walker, 'talkFirst')
      await walker.go('/words')
    },
  },
]

const people: readonly Screen[] = [
  { name: 'people', reach: ({ open }) => open('/people') },
  {
    name: 'people-two',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.go('/people')
      await walker.press('Keep somebody else apart')
      await walker.write('What you call them', '12')
      await walker.press('Add')
      await walker.page.getByText('12', { exact: true }).waitFor()
    },
  },
  {
    name: 'people-remove',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.go('/people')
      await walker.page.getByText(walker.say('Remove this person'), { exact: true }).first().click()
      await walker.page.getByRole('dialog').waitFor()
    },
  },
]

/** The plan and what belongs to it: the five ways, words, and people kept apart. */
export const planScreens: readonly Screen[] = [...plan, ...approach, ...words, ...people]
