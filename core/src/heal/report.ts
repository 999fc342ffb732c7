import type { HoldState } from '../hold/state.ts'
import { csvText } from '../journal/csv.ts'
import { type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type ReportSectionCode, ratingCodes, reportSectionCodes, scaleCodes, symptomCodes } from './codes.ts'
import { contactMarks, isWithin } from './insights.ts'
import { scaleHistory } from './scales.ts'
import type { SeriesRange } from './series.ts'
import { sittings } from './sittings.ts'
import { stageStretches } from './stages.ts'
import type { HealState } from './state.ts'

/** What a report is made of. `now` (milliseconds since 1970) and `zone` end the stages that are still on. */
export interface ReportSource {
  readonly hold: HoldState
  readonly heal: HealState
  readonly kept: Kept
  readonly now: number
  readonly zone: string
}

/** A cell: a day, a number, a code, or nothing where nothing was answered. */
export type ReportCell = string | number | boolean | undefined

/** One section as a table. `columns` are codes, for headings in the reader's language. No words of a letter are in it. */
export interface ReportTable {
  readonly section: ReportSectionCode
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReportCell[])[]
}

/** A row as an object: its keys are the columns. The first value is the day by which it is sorted and chosen. */
type Row = Readonly<Record<string, ReportCell>>

const columns = {
  ratings: ['day', ...ratingCodes],
  symptoms: ['day', ...symptomCodes],
  scales: ['day', 'scale', 'sum', 'worry', 'low'],
  stages: ['from', 'to', 'stage'],
  urges: ['day', 'urges', 'peak'],
  contacts: ['day', 'outgoing', 'incoming', 'necessary', 'soughtLooks', 'chanceLooks'],
  sittings: ['day', 'feeling', 'before', 'after', 'minutes', 'finished'],
  writing: ['day', 'prompt', 'minutes'],
  time: ['day', 'contact', 'looking', 'waiting'],
} as const satisfies Readonly<Record<ReportSectionCode, readonly string[]>>

/** Every heading that a table of a report may have. */
export const reportColumnCodes: readonly string[] = [...new Set(Object.values(columns).flat())]

const rowsOf: Readonly<Record<ReportSectionCode, (source: ReportSource) => readonly Row[]>> = {
  ratings: ({ heal }) =>
    [...heal.rated]
      .filter(([, rated]) => Object.keys(rated).length > 0)
      .map(([day, rated]) => ({ day, ...rated })),
  symptoms: source => noted(source, 'symptoms.noted'),
  scales: ({ kept }) =>
    scaleCodes.flatMap<Row>(code => scaleHistory(kept, code).map(event => ({ ...event }))),
  stages: ({ kept, now, zone }) => stageStretches(kept, now, zone).map(stretch => ({ ...stretch })),
  urges: ({ hold }) =>
    [...hold.days]
      .filter(([, tally]) => tally.urges > 0)
      .map(([day, { urges, peak }]) => ({ day, urges, peak })),
  contacts: ({ hold }) => contactMarks(hold).map(mark => ({ ...mark })),
  sittings: ({ kept }) => sittings(kept).map(sitting => ({ ...sitting })),
  writing: source => noted(source, 'writing.done'),
  time: source => noted(source, 'time.estimated'),
}

function noted(
  { kept }: ReportSource,
  name: 'symptoms.noted' | 'writing.done' | 'time.estimated',
): readonly Row[] {
  return keptOf(kept, name).map(({ at, zone, body }) => ({ day: dayOf(at, zone), ...body }))
}

/** One section, oldest first, of what begins within the range. */
export function reportTable(
  section: ReportSectionCode,
  source: ReportSource,
  range: SeriesRange = {},
): ReportTable {
  const names = columns[section]
  const rows = rowsOf[section](source)
    .map(row => names.map(name => row[name]))
    .filter(([day]) => isWithin(String(day), range))
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0))
  return { section, columns: names, rows }
}

/** The sections that hold anything, with the number of their rows. */
export function reportSections(
  source: ReportSource,
  range: SeriesRange = {},
): readonly { readonly section: ReportSectionCode; readonly n: number }[] {
  return reportSectionCodes
    .map(section => ({ section, n: reportTable(section, source, range).rows.length }))
    .filter(({ n }) => n > 0)
}

/** A table as CSV (RFC 4180). `headings` in the order of the columns; a missing answer is an empty cell. */
export function reportCsv(table: ReportTable, headings: readonly string[]): string {
  return csvText([
    headings,
    ...table.rows.map(row => row.map(cell => (cell === undefined ? '' : String(cell)))),
  ])
}

/** The first and the last day of anything in these tables; undefined when they are empty. */
export function reportSpan(
  tables: readonly ReportTable[],
): { readonly from: Day; readonly to: Day } | undefined {
  const days = tables.flatMap(({ rows }) => rows.map(([day]) => String(day))).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? undefined : { from, to }
}
