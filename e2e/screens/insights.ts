import care from '../../content/en/care.json' with { type: 'json' }
import type { Screen } from '../screens.ts'
import { arrive, arriveInDemo, night, type Walker } from '../walk.ts'

const evening = new Date('2026-11-21T22:30:00+01:00')

/** Into an empty journal, and on to a screen of it. */
function emptyAt(path: string) {
  return async (walker: Walker) => {
    await arrive(walker)
    await walker.go(path)
  }
}

/** The outlook is there once it was asked for. */
async function outlook(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/insights')
  await walker.press('Show the outlook')
  await walker.page.getByRole('group', { name: walker.say('For what?') }).waitFor()
}

/** Every table open at once. */
async function tables(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/insights')
  const summaries = walker.page.locator('summary')
  await summaries.first().waitFor()
  for (const summary of await summaries.all()) await summary.click()
}

async function everyPart(walker: Walker): Promise<void> {
  await arriveInDemo(walker, '/report')
  const parts = walker.page.getByRole('group', { name: walker.say('What goes in') }).getByRole('checkbox')
  await parts.first().waitFor()
  for (const part of await parts.all()) await part.check({ force: true })
}

/** The own days drawn, and the report made of them. */
export const insightScreens: readonly Screen[] = [
  { name: 'insights-empty', reach: emptyAt('/insights') },
  { name: 'insights-demo', reach: walker => arriveInDemo(walker, '/insights') },
  { name: 'insights-outlook', headingFocused: false, reach: outlook },
  { name: 'insights-tables', headingFocused: false, reach: tables },
  { name: 'insights-evening', at: evening, reach: walker => arriveInDemo(walker, '/insights') },
  { name: 'insights-night', at: night, reach: walker => arriveInDemo(walker, '/insights') },
  { name: 'report-empty', reach: emptyAt('/report') },
  { name: 'report-demo', reach: walker => arriveInDemo(walker, '/report') },
  { name: 'report-every-part', headingFocused: false, reach: everyPart },
  { name: 'report-night', at: night, reach: walker => arriveInDemo(walker, '/report') },
  {
    name: 'report-watched',
    reach: async walker => {
      await arriveInDemo(walker, '/safety')
      await walker.pick(care.questions.watched.question, care.answers.yes)
      await walker.go('/report')
    },
  },
]
