import { dayOf } from '../journal/day.ts'
import type { PlanState } from '../plan/state.ts'
import { quietDays } from './quiet-days.ts'
import type { DayTally, HoldState } from './state.ts'
import { lastDays, type UrgeTrend, urgeTrend } from './trend.ts'

/** What the picture shows and what its description says. */
export interface SeaFacts {
  /** Height of the sea, from 0 (flat) up to below 1, from the urges of the last seven days. */
  readonly sea: number
  /** Days of the plan, oldest first: `quiet` laid a stone, `wave` left a mark. Undefined without a plan. */
  readonly days: readonly { readonly quiet: boolean; readonly wave: boolean }[] | undefined
  /** For the words: quiet days of all days that are over; undefined without a plan. */
  readonly quiet: number | undefined
  readonly of: number | undefined
  /** Days with a mark, today included. */
  readonly marks: number
  readonly trend: UrgeTrend
}

/** So many urges of full strength within a week raise the sea half way. Ours, chosen by eye. */
const halfSea = 5

/** The strength an urge is drawn with when its day has no rating. */
const unrated = 5

/**
 * The facts for the picture at `now` (milliseconds since 1970). Today lays no stone before it is over, but a slip of
 * today already leaves its mark.
 */
export function seaFacts(hold: HoldState, plans: PlanState, now: number, zone: string): SeaFacts {
  const held = quietDays(hold, plans, now, zone)
  const days = held?.days.map(({ stone, wave }) => ({ quiet: stone, wave }))
  return {
    sea: seaHeight(lastDays(hold, dayOf(now, zone), 7)),
    days,
    quiet: held?.quiet,
    of: held?.of,
    marks: days?.filter(day => day.wave).length ?? 0,
    trend: urgeTrend(hold, now, zone),
  }
}

/** Height of the sea, 0 to below 1: more and stronger urges raise it, each a little less than the one before. */
export function seaHeight(days: readonly DayTally[]): number {
  const load = days.reduce((sum, day) => sum + (day.urges * (day.peak ?? unrated)) / 10, 0)
  return 1 - 2 ** (-load / halfSea)
}
