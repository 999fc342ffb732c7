/** Figures of repeated measurements, and the lines they become. All times in milliseconds. */

export interface Row {
  /** What was measured, as the table says it. */
  readonly what: string
  /** The figure, with its unit. */
  readonly figure: string
  /** What it must not exceed, with its unit; none for orientation only. */
  readonly budget?: string
  /** Whether the figure keeps to its budget. */
  readonly holds?: boolean
  readonly note?: string
}

/** The value below which this share (0 to 1) of the measurements lies: nearest rank, never invented between two. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const ms = (value: number): string => `${Math.round(value * 10) / 10} ms`

/** A row of times: the median decides, the fastest and the slowest are told. */
export function timed(what: string, values: readonly number[], budget?: number): Row {
  const figure = ms(median(values))
  const note = `${ms(Math.min(...values))} to ${ms(Math.max(...values))}, ${values.length} times`
  if (budget === undefined) return { what, figure, note }
  return { what, figure, budget: ms(budget), holds: median(values) <= budget, note }
}

/** How many times as long one takes as the other, by their medians. */
export function ratio(
  what: string,
  values: readonly number[],
  floor: readonly number[],
  budget?: number,
): Row {
  const times = median(values) / median(floor)
  const figure = `${times.toFixed(2)} x`
  if (budget === undefined) return { what, figure }
  return { what, figure, budget: `${budget} x`, holds: times <= budget }
}

/** Rows as a table in Markdown. */
export function table(rows: readonly Row[]): string {
  const head = '| what | figure | budget | holds | range |\n|---|---|---|---|---|'
  const holds = (row: Row) => (row.holds === undefined ? '' : row.holds ? 'yes' : '**no**')
  const lines = rows.map(
    row => `| ${row.what} | ${row.figure} | ${row.budget ?? ''} | ${holds(row)} | ${row.note ?? ''} |`,
  )
  return [head, ...lines].join('\n')
}
