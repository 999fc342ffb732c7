import { setTimeout } from 'node:timers/promises'
import lighthouse from 'lighthouse'
import type { Browser } from './browser.ts'
import type { Row } from './figures.ts'

const budgets = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
type Category = keyof typeof budgets
const categories = Object.keys(budgets) as Category[]

/** One and the same page was seen to score anything between 81 and 99 within minutes; the run in the middle counts. */
const runs = 9

/** Of screens that people go on to, which are looked at for orientation. */
const fewRuns = 3

/** An address as people reach it. `kept`: with what this profile already keeps, else as on a first visit. */
export interface Visit {
  readonly name: string
  readonly address: string
  readonly kept: boolean
}

async function once({ address, kept }: Visit, port: number) {
  const result = await lighthouse(
    address,
    { port, onlyCategories: categories, disableStorageReset: kept, logLevel: 'error', output: 'json' },
    undefined,
  )
  if (!result) throw new Error(`no result for ${address}`)
  return result.lhr
}

type Report = Awaited<ReturnType<typeof once>>

const score = (report: Report, category: Category): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100)

/** The audits of a category that weigh something and are not perfect, by name. */
function failing(report: Report, category: Category): string {
  return (report.categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => report.audits[id])
    .filter(audit => audit !== undefined && audit.score !== null && audit.score < 0.9)
    .map(audit => `${audit?.id}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`)
    .join(', ')
}

/** Milliseconds until a browser that was just started has done what it does for itself. */
const settled = 1500

/**
 * The runs of these visits, in turns, so that a noisy moment falls on all of them. Each in a browser that was just started: that is how an app
 * is opened, and one that has gone through dozens of runs spends up to 100 ms of the next one on its own memory.
 */
async function inTurns(
  visits: readonly Visit[],
  browser: Browser,
  port: number,
  times = runs,
): Promise<Map<Visit, Report[]>> {
  const reports = new Map<Visit, Report[]>(visits.map(visit => [visit, []]))
  for (let run = 0; run < times; run++) {
    for (const [visit, made] of reports) {
      await browser.restart()
      await setTimeout(settled)
      made.push(await once(visit, port))
    }
  }
  return reports
}

/** From the lowest to the highest of all runs. */
function range(reports: readonly Report[], category: Category): string {
  const scores = reports.map(report => score(report, category))
  return `${Math.min(...scores)} to ${Math.max(...scores)}`
}

/** Lighthouse with its own phone (slow 4G and a fourfold slower processor, simulated) on each visit. */
export async function audit(visits: readonly Visit[], browser: Browser, port: number): Promise<Row[]> {
  // A first visit empties the origin: those come after the ones that need what is kept.
  const kept = await inTurns(
    visits.filter(visit => visit.kept),
    browser,
    port,
  )
  const first = await inTurns(
    visits.filter(visit => !visit.kept),
    browser,
    port,
  )
  return [...kept, ...first].flatMap(([visit, reports]) => rowsOf(visit, reports))
}

/** The same on screens that are kept already, with one row for each: its three scores. */
export async function auditLater(visits: readonly Visit[], browser: Browser, port: number): Promise<Row[]> {
  const reports = await inTurns(visits, browser, port, fewRuns)
  return [...reports].map(([visit, all]) => rowOf(visit, all))
}

function rowOf({ name }: Visit, reports: readonly Report[]): Row {
  const report = middleOf(reports)
  const missed = categories.filter(category => score(report, category) < budgets[category])
  return {
    what: `Lighthouse ${categories.join(', ')}, ${name}`,
    figure: categories.map(category => score(report, category)).join(', '),
    budget: Object.values(budgets).join(', '),
    holds: missed.length === 0,
    note: [range(reports, 'performance'), ...missed.map(category => failing(report, category))]
      .filter(Boolean)
      .join('; '),
  }
}

/** The run with as many better as worse ones, by performance. */
function middleOf(reports: readonly Report[]): Report {
  const sorted = reports.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'))
  const report = sorted[Math.floor(sorted.length / 2)]
  if (report === undefined) throw new RangeError('nothing was run')
  return report
}

function rowsOf(visit: Visit, reports: readonly Report[]): Row[] {
  const report = middleOf(reports)
  return categories.map(category => {
    const reached = score(report, category)
    return {
      what: `Lighthouse ${category}, ${visit.name}`,
      figure: String(reached),
      budget: String(budgets[category]),
      holds: reached >= budgets[category],
      note: [range(reports, category), failing(report, category)].filter(Boolean).join('; '),
    }
  })
}
