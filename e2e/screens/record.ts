import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const { questions, answers } = care
const what = 'They stood at the gate for an hour and rang the bell nine times.'
/** No two letters stand side by side in its hash: those would be taken for words that no catalogue gave. */
const picture = 'a gate 964'

/** One entry with a file, in a journal in memory. */
async function written(walker: Walker): Promise<void> {
  const { page, say } = walker
  await arrive(walker)
  await walker.go('/record')
  await walker.follow('Add an entry')
  await page.getByRole('heading', { name: say('A new entry'), level: 1 }).waitFor()
  await walker.write('Time', '22:15')
  await walker.write('What happened', say(what))
  const file = { name: say('gate.png'), mimeType: 'image/png', buffer: Buffer.from(picture) }
  await page.getByLabel(say('Files that belong to it')).setInputFiles(file)
  await page.getByText(/[0-9a-f]{64}/).waitFor()
  await walker.press('Write it down')
  await page.getByText(say(what)).waitFor()
}

async function watched(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/safety')
  await walker.pick(questions.watched.question, answers.yes)
}

/** The record: empty, written, one entry, the form, the files that leave, and its lock. */
export const recordScreens: readonly Screen[] = [
  { name: 'record-empty', at: night, reach: walker => arriveInDemo(walker, '/record') },
  { name: 'record-written', reach: written },
  {
    name: 'record-one',
    reach: async walker => {
      await written(walker)
      await walker.page
        .getByRole('link')
        .filter({ hasText: walker.say(what) })
        .click()
      await walker.page.getByText(/[0-9a-f]{64}/).waitFor()
    },
  },
  { name: 'record-new', reach: walker => arriveInDemo(walker, '/record?s=new') },
  {
    name: 'record-begun',
    reach: async walker => {
      await arriveInDemo(walker, '/record?s=new')
      await walker.write('What happened', 'They stood at the gate.')
      await walker.go('/record')
      await walker.follow('Go on with the entry you began')
    },
  },
  {
    name: 'record-out-watched',
    reach: async walker => {
      await watched(walker)
      await walker.go('/record?s=save')
    },
  },
  { name: 'record-lock', reach: walker => arriveInDemo(walker, '/record?s=lock') },
]
