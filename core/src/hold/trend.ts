import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type DayTally, emptyTally, type HoldState } from './state.ts'

/** Urges of the last seven days, today included, and of the seven before. */
export interface UrgeTrend {
  readonly thisWeek: number
  readonly lastWeek: number
  /** `none` when neither week has any. */
  readonly direction: 'rising' | 'falling' | 'level' | 'none'
}

/** How the number of urges moved. `now` in milliseconds since 1970. */
export function urgeTrend(hold: HoldState, now: number, zone: string): UrgeTrend {
  const today = dayOf(now, zone)
  const thisWeek = countUrges(lastDays(hold, today, 7))
  const lastWeek = countUrges(lastDays(hold, addDays(today, -7), 7))
  return { thisWeek, lastWeek, direction: directionOf(thisWeek, lastWeek) }
}

/** The tallies of the `n` days up to and with `day`, newest first. */
export function lastDays(hold: HoldState, day: Day, n: number): DayTally[] {
  return Array.from({ length: n }, (_, back) => hold.days.get(addDays(day, -back)) ?? emptyTally)
}

function countUrges(days: readonly DayTally[]): number {
  return days.reduce((sum, day) => sum + day.urges, 0)
}

function directionOf(thisWeek: number, lastWeek: number): UrgeTrend['direction'] {
  if (thisWeek === lastWeek) return thisWeek === 0 ? 'none' : 'level'
  return thisWeek > lastWeek ? 'rising' : 'falling'
}
