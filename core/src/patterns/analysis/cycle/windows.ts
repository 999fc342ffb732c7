import { type DayTable, width } from './day-table.ts'

/** Sums of any run of chosen days, in the time of one subtraction a column. */
export interface Windows {
  /** How many days were chosen. */
  readonly size: number
  /** A row as in `DayTable`: the sums of the chosen days from the `from`th to before the `to`th. */
  readonly sums: (from: number, to: number) => Float64Array
}

/** The chosen days put next to each other. */
export function windowsOf({ rows }: DayTable, days: readonly number[]): Windows {
  const running = new Float64Array((days.length + 1) * width)
  days.forEach((day, n) => {
    for (let c = 0; c < width; c++)
      running[(n + 1) * width + c] = (running[n * width + c] ?? 0) + (rows[day * width + c] ?? 0)
  })
  const sums = (from: number, to: number) => {
    const found = new Float64Array(width)
    for (let c = 0; c < width; c++)
      found[c] = (running[to * width + c] ?? 0) - (running[from * width + c] ?? 0)
    return found
  }
  return { size: days.length, sums }
}
