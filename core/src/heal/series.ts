import { type Day, daysFrom } from '../journal/day.ts'
import type { RatingCode } from './codes.ts'
import type { HealState } from './state.ts'

/** One day of a line in a plot; without a value nothing was answered: a gap, never a zero. */
export interface SeriesDay {
  readonly day: Day
  readonly value: number | undefined
}

/** The days to be shown, both included; what is left out is the first or the last rated one. */
export interface SeriesRange {
  readonly from?: Day
  readonly to?: Day
}

/** One rating (0-10) day by day, without a day left out; empty where nothing was rated and no range was named. */
export function series(heal: HealState, rating: RatingCode, range: SeriesRange = {}): readonly SeriesDay[] {
  const rated = ratedDays(heal, rating)
  const from = range.from ?? rated[0]?.day
  const to = range.to ?? rated.at(-1)?.day
  if (from === undefined || to === undefined) return []
  return daysFrom(from, to).map(day => ({ day, value: heal.rated.get(day)?.[rating] }))
}

/** The days on which it was rated, oldest first, with the rating. */
export function ratedDays(
  heal: HealState,
  rating: RatingCode,
): readonly { readonly day: Day; readonly value: number }[] {
  return [...heal.rated]
    .flatMap(([day, rated]) => {
      const value = rated[rating]
      return value === undefined ? [] : [{ day, value }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}
