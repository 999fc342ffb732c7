import care from '../../content/en/care.json' with { type: 'json' }
import patterns from '../../content/en/patterns.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import {
  closeAndQuiet,
  names,
  type PickedFile,
  telegram,
  whatsapp,
  wholeTelegram,
} from '../support/chat-file.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const evening = new Date('2026-11-21T22:30:00+01:00')
const { questions, answers } = care

async function toFile(walker: Walker): Promise<void> {
  await arrive(walker)
  await walker.go('/shape')
  await walker.press('Go on to the file')
  await walker.page.getByLabel(walker.say('Pick the file'), { exact: true }).waitFor()
}

async function pick(walker: Walker, file: PickedFile): Promise<void> {
  await toFile(walker)
  await walker.page.getByLabel(walker.say('Pick the file'), { exact: true }).setInputFiles(file)
}

async function look(walker: Walker): Promise<void> {
  await pick(walker, whatsapp(closeAndQuiet()))
  const { page, say } = walker
  const asked = page.getByRole('group', { name: say('I am'), exact: true })
  const shown = page.getByRole('region', { name: say('By the week'), exact: true })
  await asked.or(shown).first().waitFor()
  if (await asked.isVisible()) {
    await page.getByRole('radio', { name: names.me }).check({ force: true })
    await walker.press('Go on')
  }
  await shown.waitFor()
}

async function showAll({ page, say }: Walker): Promise<void> {
  const region = page.getByRole('region', { name: say('Only if you want it'), exact: true })
  for (const summary of await region.locator('summary').all()) await summary.click()
  await region.getByText(say(patterns.showMe.breaks)).waitFor()
}

/** The shape of a chat, from what is said before to the file that still lies there. */
export const patternsScreens: readonly Screen[] = [
  {
    name: 'shape',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/shape')
      await walker.page.getByText(walker.say(patterns.before.see)).waitFor()
    },
  },
  {
    name: 'shape-file',
    headingFocused: false,
    reach: async walker => {
      await toFile(walker)
      await walker.page.getByText(walker.say(patterns.programs.whatsapp.title), { exact: true }).click()
    },
  },
  {
    name: 'shape-reading',
    reach: async walker => {
      // The worker never comes, and the page waits for it.
      await walker.page.route('**/workers/parse-worker*', () => undefined)
      await pick(walker, telegram(closeAndQuiet(30)))
      await walker.page.getByText(walker.say('Looking at the file …')).waitFor()
    },
  },
  {
    name: 'shape-which-chat',
    reach: async walker => {
      await pick(walker, wholeTelegram(closeAndQuiet(60), 'Kim Novak'))
      await walker.page.getByLabel(walker.say('Their name in that program'), { exact: true }).waitFor()
    },
  },
  {
    name: 'shape-failed',
    reach: async walker => {
      await pick(walker, { name: '0815.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('0123456789') })
      await walker.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'shape-who',
    reach: async walker => {
      await pick(walker, whatsapp(closeAndQuiet(60)))
      await walker.page.getByRole('group', { name: walker.say('I am'), exact: true }).waitFor()
    },
  },
  { name: 'shape-shown', reach: look },
  {
    name: 'shape-all-shown',
    headingFocused: false,
    reach: async walker => {
      await look(walker)
      await showAll(walker)
    },
  },
  {
    name: 'shape-out',
    headingFocused: false,
    reach: async walker => {
      await look(walker)
      await walker.press('Forget it')
      await walker.page.getByText(walker.say(patterns.after.needed)).waitFor()
      await walker.press('No, or it is kept safely elsewhere')
    },
  },
  {
    name: 'shape-kept',
    headingFocused: false,
    reach: async walker => {
      await arriveInDemo(walker, '/shape')
      await walker.page.getByText(walker.say('Show me'), { exact: true }).click()
      await walker.page.getByRole('slider').waitFor()
    },
  },
  { name: 'shape-evening', at: evening, reach: closed },
  { name: 'shape-night', at: night, reach: closed },
  {
    name: 'shape-after-a-slip',
    reach: async walker => {
      await arriveInDemo(walker)
      await walker.take('I contacted them')
      await walker.page.waitForURL(/\/step\//)
      await walker.go('/shape')
    },
  },
  {
    name: 'shape-careful',
    reach: async walker => {
      await arrive(walker)
      await walker.go('/safety')
      await walker.pick(questions.danger.question, answers.yes)
      await walker.go('/shape')
      await walker.page.getByText(walker.say(care.because.historyMayBeNeeded)).waitFor()
    },
  },
]

async function closed(walker: Walker): Promise<void> {
  await arrive(walker)
  await walker.go('/shape')
}
