import type { BothSides, Contacts } from './day-series.ts'

/** What a stretch of days holds of both sides. */
export interface Sums {
  readonly mine: number
  readonly theirs: number
  readonly startedMine: number
  readonly startedTheirs: number
  readonly turnsMine: number
  readonly turnsTheirs: number
  readonly waitedMine: number
  readonly waitedTheirs: number
}

/** Sums of any run of chosen days, each in the time of one subtraction a column. */
export interface Windows {
  /** How many days were chosen. */
  readonly size: number
  /** The sums of the chosen days from the `from`th to before the `to`th. */
  readonly sums: (from: number, to: number) => Sums
}

/** The chosen days put next to each other. */
export function windowsOf(counts: BothSides, contacts: Contacts, days: readonly number[]): Windows {
  const sources = [counts, contacts.started, contacts.turns, contacts.logWaited]
  const running = sources.flatMap(({ mine, theirs }) => [runningSum(mine, days), runningSum(theirs, days)])
  const sums = (from: number, to: number) => {
    const [mine, theirs, startedMine, startedTheirs, turnsMine, turnsTheirs, waitedMine, waitedTheirs] =
      running
    const of = (column: Float64Array | undefined) => (column?.[to] ?? 0) - (column?.[from] ?? 0)
    return {
      mine: of(mine),
      theirs: of(theirs),
      startedMine: of(startedMine),
      startedTheirs: of(startedTheirs),
      turnsMine: of(turnsMine),
      turnsTheirs: of(turnsTheirs),
      waitedMine: of(waitedMine),
      waitedTheirs: of(waitedTheirs),
    }
  }
  return { size: days.length, sums }
}

function runningSum(column: Float64Array, days: readonly number[]): Float64Array {
  const sums = new Float64Array(days.length + 1)
  days.forEach((day, n) => {
    sums[n + 1] = (sums[n] ?? 0) + (column[day] ?? 0)
  })
  return sums
}
