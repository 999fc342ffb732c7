import { type Day, daysFrom } from '../journal/day.ts'
import { periodOf } from '../plan/period.ts'
import { type PlanState, runningPlan } from '../plan/state.ts'
import { slipsOn } from './slip.ts'
import type { HoldState } from './state.ts'

/** One day of the plan. */
export interface PlanDay {
  readonly day: Day
  /** No slip on it, whenever that was recorded. Today: none so far. */
  readonly quiet: boolean
  /** A slip left its mark. */
  readonly wave: boolean
  /** The day laid a stone: it ended quiet. A slip recorded only after the day had ended does not take it away. */
  readonly stone: boolean
  /** Over, so that it counts. Only today is not. */
  readonly complete: boolean
}

export interface QuietDays {
  /** Quiet days among those that are over, "37" in "37 quiet days of 39". */
  readonly quiet: number
  /** Days that are over. Today counts in neither: nobody knows yet how it ends. On the first day both are 0. */
  readonly of: number
  /** From the first day of the plan to today, which comes last. Empty while the start lies ahead. */
  readonly days: readonly PlanDay[]
  /** The day in progress; undefined while the start lies ahead. */
  readonly today: PlanDay | undefined
}

/**
 * The days of the running plan at `now` (milliseconds since 1970) in `zone`, by the rule of that plan.
 * `undefined` without a running plan: then there are no quiet days and no slips.
 */
export function quietDays(
  hold: HoldState,
  plans: PlanState,
  now: number,
  zone: string,
): QuietDays | undefined {
  const plan = runningPlan(plans)
  if (plan === undefined) return undefined
  const { from, to } = periodOf(plan, now, zone)
  const days = daysFrom(from, to).map(day => {
    const slips = slipsOn(day, hold.days.get(day), plan)
    const complete = day < to
    const stone = complete && slips.inTime === 0
    return { day, quiet: slips.all === 0, wave: slips.all > 0, stone, complete }
  })
  const over = days.filter(day => day.complete)
  return { quiet: over.filter(day => day.quiet).length, of: over.length, days, today: days.at(-1) }
}
