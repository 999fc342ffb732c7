import care from '../../content/en/care.json' with { type: 'json' }
import heal from '../../content/en/heal.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const { feelings, sitting, writing, review } = heal
const evening = new Date('2026-11-21T22:40:00+01:00')

const feeling: readonly Screen[] = [
  { name: 'feelings-empty', reach: ({ open }) => open('/feelings') },
  { name: 'feelings-demo', reach: walker => arriveInDemo(walker, '/feelings') },
  { name: 'feelings-night', at: night, reach: walker => arriveInDemo(walker, '/feelings') },
  {
    name: 'feelings-fear',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/feelings')
      await walker.take(feelings.fear.title)
      await walker.page.getByRole('link', { name: walker.say('Is it safe?') }).waitFor()
    },
  },
  { name: 'feelings-sitting', moves: true, reach: sit },
  {
    name: 'feelings-strong',
    headingFocused: false,
    reach: async walker => {
      await sit(walker)
      await walker.press('Go on')
      await walker.press('Go on')
      await walker.page.getByRole('radio', { name: '9', exact: true }).check({ force: true })
      await walker.page.getByText(walker.say(sitting.strong)).waitFor()
    },
  },
  {
    name: 'feelings-closing',
    reach: async walker => {
      await sit(walker)
      await walker.press('Stop here')
      await walker.page.getByText(walker.say(sitting.closing.stopped)).waitFor()
    },
  },
]

async function sit(walker: Walker): Promise<void> {
  await walker.open('/feelings')
  await walker.take(feelings.sadness.title)
  await walker.press('Sit with it')
  await walker.page.getByRole('heading', { name: walker.say(sitting.steps.name.title) }).waitFor()
}

async function write(walker: Walker, answer: 'yes' | 'no' = 'no'): Promise<void> {
  await arrive(walker)
  await walker.go('/letters?s=write')
  await walker.press(writing.ask.answers[answer])
  await walker.page.getByRole('group', { name: walker.say('To whom is it?') }).waitFor()
}

async function toTheEnd(walker: Walker): Promise<void> {
  await write(walker)
  await walker.take(writing.prompts.asItIs.title)
  await walker.write('Your letter', '123, 456.')
  await walker.press('Enough for today')
  await walker.page.getByRole('group', { name: walker.say('What becomes of it?') }).waitFor()
}

async function seal(walker: Walker): Promise<void> {
  await toTheEnd(walker)
  await walker.page.getByRole('radio', { name: walker.say('Seal it until a day') }).check({ force: true })
  await walker.write('Until which day?', '2027-01-01')
}

const letters: readonly Screen[] = [
  { name: 'letters-empty', reach: ({ open }) => open('/letters') },
  { name: 'letters-demo', reach: walker => arriveInDemo(walker, '/letters') },
  { name: 'letters-night', at: evening, reach: walker => arriveInDemo(walker, '/letters') },
  { name: 'letters-searching', reach: ({ open }) => open('/letters?s=write') },
  { name: 'letters-prompts', reach: walker => write(walker) },
  { name: 'letters-prompts-searching', reach: walker => write(walker, 'yes') },
  {
    name: 'letters-room',
    reach: async walker => {
      await write(walker)
      await walker.take(writing.prompts.asItIs.title)
      await walker.page.getByLabel(walker.say('Your letter'), { exact: true }).waitFor()
    },
  },
  { name: 'letters-end', reach: toTheEnd },
  { name: 'letters-end-seal', headingFocused: false, reach: seal },
  {
    name: 'letters-burn',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(questions.threatened.question, answers.yes)
      await walker.go('/letters')
      await walker.page.getByText(walker.say('Burn'), { exact: true }).first().click()
      await walker.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'letters-sealed',
    headingFocused: false,
    reach: async walker => {
      await seal(walker)
      await walker.press('Seal it until a day')
      await walker.page.getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'letters-opened',
    reach: async walker => {
      await arriveInDemo(walker, '/letters')
      await walker.page.getByText(walker.say('Read'), { exact: true }).first().click()
      await walker.page.getByText('braver in that winter').waitFor()
    },
  },
]

const lookBack: readonly Screen[] = [
  { name: 'look-back-empty', reach: ({ open }) => open('/look') },
  { name: 'look-back-demo', reach: walker => arriveInDemo(walker, '/look') },
  { name: 'look-back-night', at: evening, reach: walker => arriveInDemo(walker, '/look') },
  ...['relationship', 'roles', 'patterns', 'worth'].map(part => ({
    name: `look-back-${part}`,
    reach: (walker: Walker) => arriveInDemo(walker, `/look?p=${part}`),
  })),
  {
    name: 'look-back-writing',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/look?p=relationship')
      await walker.page.getByText(walker.say('Write'), { exact: true }).first().click()
      await walker.page.getByLabel(walker.say(review.parts.worth.prompt), { exact: true }).waitFor()
    },
  },
  {
    name: 'look-back-role',
    headingFocused: false,
    reach: async walker => {
      await walker.open('/look?p=roles')
      await walker.press('Name a role')
      await walker.page.getByLabel(walker.say('The role'), { exact: true }).waitFor()
    },
  },
  {
    name: 'look-back-harm',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go('/look?p=patterns')
    },
  },
]

/** Feelings, letters and the look back. */
export const healInside: readonly Screen[] = [...feeling, ...letters, ...lookBack]
