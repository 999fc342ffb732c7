import lighthouse from 'lighthouse'
import type { Row } from './figures.ts'

const budgets = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
type Category = keyof typeof budgets
const categories = Object.keys(budgets) as Category[]

/** One and the same page was seen to score anything between 81 and 99 within minutes; the run in the middle counts. */
const runs = 9

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

async function sorted(visit: Visit, port: number): Promise<Report[]> {
  const reports: Report[] = []
  for (let run = 0; run < runs; run++) reports.push(await once(visit, port))
  return reports.sort((a, b) => score(a, 'performance') - score(b, 'performance'))
}

/** From the lowest to the highest of all runs. */
function range(reports: readonly Report[], category: Category): string {
  const scores = reports.map(report => score(report, category))
  return `${Math.min(...scores)} to ${Math.max(...scores)}`
}

/** Lighthouse with its own phone (slow 4G and a fourfold slower processor, simulated) on each visit. */
export async function audit(visits: readonly Visit[], port: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const visit of visits) {
    const reports = await sorted(visit, port)
    const report = reports[Math.floor(runs / 2)]
    if (report === undefined) throw new RangeError('nothing was run')
    for (const category of categories) {
      const reached = score(report, category)
      rows.push({
        what: `Lighthouse ${category}, ${visit.name}`,
        figure: String(reached),
        budget: String(budgets[category]),
        holds: reached >= budgets[category],
        note: [range(reports, category), failing(report, category)].filter(Boolean).join('; '),
      })
    }
  }
  return rows
}
