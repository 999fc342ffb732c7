import { indexOfDay, isDay } from '../journal/calendar.ts'
import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'

/** A date or a place that may hurt, as the person noted it. */
export interface Ahead extends Readonly<BodyOf<'ahead.noted'>> {
  readonly id: string
}

/** One with a date that is still to come. */
export interface AheadDate extends Ahead {
  readonly date: Day
  /** The next day on which it is: `date` itself or, when it comes every year, the next return of it. */
  readonly on: Day
  /** Days until then; 0 today. */
  readonly inDays: number
}

/** All that was noted: dates to come by day, places without a date, dates that are over (newest first). */
export interface AheadAll {
  readonly dates: readonly AheadDate[]
  readonly places: readonly Ahead[]
  readonly past: readonly Ahead[]
}

/** What lies ahead at `now` (milliseconds since 1970) in `zone`. */
export function aheadAll(kept: Kept, now: number, zone: string): AheadAll {
  const today = dayOf(now, zone)
  const all = keptOf(kept, 'ahead.noted').map(({ id, body }): Ahead => ({ ...body, id }))
  const dates = all.flatMap(item => dateOf(item, today))
  const coming = new Set(dates.map(({ id }) => id))
  return {
    dates: dates.sort((a, b) => a.inDays - b.inDays),
    places: all.filter(({ date }) => date === undefined),
    past: all
      .filter(({ id, date }) => date !== undefined && !coming.has(id))
      .sort((a, b) => indexOfDay(b.date ?? '') - indexOfDay(a.date ?? '')),
  }
}

/** The dates (of a place too) from today to `days` days on, the next one first. */
export function aheadSoon(kept: Kept, now: number, zone: string, days: number): readonly AheadDate[] {
  return aheadAll(kept, now, zone).dates.filter(({ inDays }) => inDays <= days)
}

/**
 * The first return of `date` on or after `today`; undefined when it is over and does not come again. In a year without
 * a 29 February it is the 28th: the last day of the month, as in the calendar file.
 */
export function nextReturn(date: Day, yearly: boolean, today: Day): Day | undefined {
  if (date >= today) return date
  if (!yearly) return undefined
  const year = Number(today.slice(0, 4))
  return [inYear(date, year), inYear(date, year + 1)].find(day => day >= today)
}

/** Why a date cannot be noted: it is none, it is over, or it lies too far off. */
export type DateProblem = 'none' | 'over' | 'far'

/** Years within which a date can be noted: back for one that comes every year, ahead for any. */
const yearsBack = 120
const yearsAhead = 10

/** What is wrong with a date as typed; undefined when it can be noted. */
export function dateProblem(typed: string, yearly: boolean, today: Day): DateProblem | undefined {
  if (!isDay(typed)) return 'none'
  const years = Number(typed.slice(0, 4)) - Number(today.slice(0, 4))
  if (years > yearsAhead || years < -yearsBack) return 'far'
  return nextReturn(typed, yearly, today) === undefined ? 'over' : undefined
}

function dateOf(item: Ahead, today: Day): readonly AheadDate[] {
  const { date } = item
  const on = date === undefined ? undefined : nextReturn(date, item.yearly, today)
  if (date === undefined || on === undefined) return []
  return [{ ...item, date, on, inDays: daysBetween(today, on) }]
}

/** The same day in another year; the day before the first of March stands in for a 29 February that is not there. */
function inYear(date: Day, year: number): Day {
  const day = `${year}${date.slice(4)}`
  return isDay(day) ? day : addDays(`${year}-03-01`, -1)
}
