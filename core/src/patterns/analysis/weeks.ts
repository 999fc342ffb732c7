import { dayFromIndex } from '../../journal/calendar.ts'
import type { Weeks } from '../shape.ts'
import { mondayOf, weekOf } from './local-time.ts'
import { mine } from './sides.ts'
import type { Talk } from './talk.ts'

/** A cell with fewer is hidden, and so is one with none: a single message must not be found in it. */
const fewest = 5

/** Messages of both sides in each week, from that of the first day to that of the last. */
export interface WeekCounts {
  /** See `weekOf`. */
  readonly first: number
  readonly mine: Uint32Array
  readonly theirs: Uint32Array
}

export function weekCountsOf({ count, day, side, firstDay, lastDay }: Talk): WeekCounts {
  const first = weekOf(firstDay)
  const size = weekOf(lastDay) - first + 1
  const counts = { first, mine: new Uint32Array(size), theirs: new Uint32Array(size) }
  for (let i = 0; i < count; i++) {
    const column = side[i] === mine ? counts.mine : counts.theirs
    const week = weekOf(day[i] ?? 0) - first
    column[week] = (column[week] ?? 0) + 1
  }
  return counts
}

/** The bars of the plot: small cells hidden. */
export function weeksOf({ first, mine, theirs }: WeekCounts): Weeks {
  const shown = (counts: Uint32Array) => Array.from(counts, count => (count < fewest ? null : count))
  return { first: dayFromIndex(mondayOf(first)), mine: shown(mine), theirs: shown(theirs) }
}
