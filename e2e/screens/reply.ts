import { approachAddress } from '../../app/src/routes/approach-address.ts'
import care from '../../content/en/care.json' with { type: 'json' }
import decide from '../../content/en/decide.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, night, type Walker } from '../walk.ts'

const { questions, answers } = care

/** A plan for necessary contact, looked at on Mondays at six. */
async function structured(walker: Walker): Promise<void> {
  const { page, say } = walker
  await arrive(walker)
  await walker.go(approachAddress('structured'))
  await page.getByRole('heading', { name: say(decide.outcomes.structured.title), level: 1 }).waitFor()
  await walker.press('Add a time')
  await page.getByRole('checkbox').first().check({ force: true })
  await walker.press('Begin this plan')
  await page.getByRole('region', { name: say('What I decided') }).waitFor()
}

async function writing(walker: Walker, text: string): Promise<void> {
  await walker.go('/reply')
  await walker.press('Work on an answer')
  await walker.pick('Does it need an answer at all?', 'Yes, about the matter')
  await walker.press('Go on')
  await walker.write('The answer', text)
}

/** An answer cannot be held before it was read over. */
async function readAndHold({ page }: Walker): Promise<void> {
  const submit = page.locator('form button[type=submit]')
  await submit.click()
  await page.locator('form h3').waitFor()
  await submit.click()
}

/** In the languages that the program makes, every word of the page is asked where it comes from: there, no words. */
const wordless = '320 🙄. 741 🙄.'
const marked = 'You NEVER pay on time. The 320 is due on Monday. I miss you. If you leave I will kill myself.'

const reply: readonly Screen[] = [
  { name: 'reply-empty', reach: ({ open }) => open('/reply') },
  {
    name: 'reply-read',
    headingFocused: false,
    reach: async walker => {
      await structured(walker)
      await writing(walker, walker.say('Held') === 'Held' ? marked : wordless)
      await walker.press('Read it over')
      await walker.page.locator('mark').first().waitFor()
    },
  },
  {
    name: 'reply-held',
    headingFocused: false,
    reach: async walker => {
      await structured(walker)
      await writing(walker, '320')
      await readAndHold(walker)
      await walker.page.getByRole('region', { name: walker.say('Held') }).waitFor()
    },
  },
  {
    name: 'reply-released',
    headingFocused: false,
    reach: async walker => {
      await arrive(walker)
      await walker.go('/reply')
      await walker.press('Work on an answer')
      await walker.pick('Does it need an answer at all?', 'Yes, about the matter')
      await walker.pick('What is it about?', 'A child')
      await walker.press('Go on')
      await walker.write('The answer', walker.say('Held') === 'Held' ? marked : wordless)
      await readAndHold(walker)
      await walker.page.locator('mark').first().waitFor()
      await walker.page.getByRole('region', { name: walker.say('Held') }).waitFor()
    },
  },
  {
    name: 'reply-closed',
    reach: async walker => {
      await walker.open('/safety')
      await walker.pick(questions.order.question, answers.yes)
      await walker.go('/reply')
    },
  },
  { name: 'reply-night', at: night, reach: ({ open }) => open('/reply') },
]

const matters: readonly Screen[] = [
  { name: 'matters-empty', reach: ({ open }) => open('/matters') },
  {
    name: 'matters-full',
    headingFocused: false,
    reach: async walker => {
      await structured(walker)
      await walker.go('/matters')
      await walker.press('Add a matter')
      await walker.write('What is to be settled', '12')
      await walker.write('The day by which it ends', '2026-11-19')
      await walker.press('Save')
      await walker.page.getByText('12', { exact: true }).waitFor()
      await walker.press('Add a handover')
      await walker.write('What or who is handed over', '34')
      await walker.write('Day', '2026-11-28')
      await walker.press('Save')
      await walker.page.getByText('34', { exact: true }).waitFor()
    },
  },
  {
    name: 'matters-careful',
    reach: async walker => {
      await walker.open('/safety')
      await walker.pick(questions.order.question, answers.yes)
      await walker.go('/matters')
    },
  },
]

/** Contact where it cannot be cut, and the answers to it. */
export const replyScreens: readonly Screen[] = [...matters, ...reply]
