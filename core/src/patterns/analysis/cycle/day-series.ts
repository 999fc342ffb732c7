import { pausesTried } from '../sessions.ts'
import { mine } from '../sides.ts'
import type { Talk } from '../talk.ts'
import { type DayTable, dayTableOf } from './day-table.ts'

/** One number a day for each side. */
export interface BothSides {
  readonly mine: Float64Array
  readonly theirs: Float64Array
}

/** All that the detector knows: rows of numbers for each day from the first to the last with contact. */
export interface DaySeries {
  /** Days since 1970. */
  readonly first: number
  readonly size: number
  /** Messages. */
  readonly counts: BothSides
  /** For each of `pausesTried`. */
  readonly tables: readonly DayTable[]
}

export function daySeriesOf(talk: Talk): DaySeries {
  const size = talk.lastDay - talk.firstDay + 1
  const counts = { mine: new Float64Array(size), theirs: new Float64Array(size) }
  for (let i = 0; i < talk.count; i++) {
    const column = talk.side[i] === mine ? counts.mine : counts.theirs
    const day = (talk.day[i] ?? 0) - talk.firstDay
    column[day] = (column[day] ?? 0) + 1
  }
  return { first: talk.firstDay, size, counts, tables: pausesTried.map(hours => dayTableOf(talk, hours)) }
}

/** Messages of both sides a day. */
export function totals({ mine, theirs }: BothSides): Float64Array {
  return mine.map((count, day) => count + (theirs[day] ?? 0))
}
