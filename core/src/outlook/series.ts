import type { RatedDay } from '../heal/state.ts'
import type { DayTally } from '../hold/state.ts'
import { type Day, daysBetween } from '../journal/day.ts'

/** What is asked every day and has an outlook: longing and sadness in the evening, the urge on waking. */
export type Measure = 'longing' | 'sadness' | 'waking'

/**
 * Daily ratings with gaps: `days` are whole days since a beginning that the caller gives (the breakup or the plan),
 * ascending, each once; `ratings` are the whole numbers 0 to 10 of those days. A day that is not listed is missing.
 */
export interface Series {
  readonly days: readonly number[]
  readonly ratings: readonly number[]
}

/**
 * A series from pairs of day and rating in any order; of two ratings of a day the later in the list counts.
 * RangeError for a rating that is no whole number from 0 to 10, and for a day that is no whole number from 0 on.
 */
export function seriesOf(points: Iterable<readonly [day: number, rating: number]>): Series {
  const byDay = new Map<number, number>()
  for (const [day, rating] of points) {
    if (!Number.isSafeInteger(day) || day < 0) throw new RangeError('a day is a whole number from 0 on')
    if (!isRating(rating)) throw new RangeError('a rating is a whole number from 0 to 10')
    byDay.set(day, rating)
  }
  const days = [...byDay.keys()].sort((a, b) => a - b)
  return { days, ratings: days.map(day => byDay.get(day) ?? 0) }
}

/** One measure of the days from `start` to `today`, both included; days without an answer are left out. */
export function ratingsOf(
  rated: ReadonlyMap<Day, RatedDay>,
  measure: Measure,
  start: Day,
  today: Day,
): Series {
  const points: [number, number][] = []
  for (const [day, { [measure]: rating }] of rated) {
    if (rating !== undefined && day >= start && day <= today) points.push([daysBetween(start, day), rating])
  }
  return seriesOf(points)
}

/**
 * The days from `start` to `today` on which something happened, as whole days since `start`, ascending: contact either
 * way that was not necessary, looks that were sought, or looks by chance.
 */
export function daysOf(
  days: ReadonlyMap<Day, DayTally>,
  what: 'contact' | 'soughtLooks' | 'chanceLooks',
  start: Day,
  today: Day,
): number[] {
  const found: number[] = []
  for (const [day, tally] of days) {
    const count = what === 'contact' ? tally.outgoing + tally.incoming : tally[what]
    if (count > 0 && day >= start && day <= today) found.push(daysBetween(start, day))
  }
  return found.sort((a, b) => a - b)
}

/** The ratings of the last so many days of a series, its newest rating included. */
export function lastOf({ days, ratings }: Series, count: number): Series {
  const from = days.findIndex(day => day > (days.at(-1) ?? 0) - count)
  return from <= 0 ? { days, ratings } : { days: days.slice(from), ratings: ratings.slice(from) }
}

function isRating(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 10
}
