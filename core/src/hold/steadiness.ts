import { type Day, dayOf, daysFrom } from '../journal/day.ts'
import { periodOf, planOn } from '../plan/period.ts'
import { type PlanState, runningPlan } from '../plan/state.ts'
import { slipsOn } from './slip.ts'
import type { HoldState } from './state.ts'

/** Days after which a day's weight has halved, as Loop Habit Tracker uses for daily habits. */
export const steadinessHalfLife = 13

/** Nothing is said before this day of holding: too few days to speak of. */
export const steadinessFromDay = 7

/** What one day moves at most, in points of 100: 5.19. */
export const steadinessStep = 100 * (1 - 2 ** (-1 / steadinessHalfLife))

/** Exponential smoothing of days in their order, from 0: each quiet day closes 5.19 % of the way to 100. */
export function smooth(quiet: Iterable<boolean>): number {
  const kept = 2 ** (-1 / steadinessHalfLife)
  let value = 0
  for (const isQuiet of quiet) value = value * kept + (isQuiet ? 100 * (1 - kept) : 0)
  return value
}

/**
 * Steadiness from 0 to 100 (with fraction) at `now` (milliseconds since 1970) in `zone`, or `undefined` without a
 * running plan and before the seventh day. It counts days that are over. A new plan carries on where the one before
 * ended, and days between plans neither raise nor lower it: it never begins again at zero.
 */
export function steadiness(hold: HoldState, plans: PlanState, now: number, zone: string): number | undefined {
  if (runningPlan(plans) === undefined) return undefined
  const days = heldDays(plans, now, zone)
  if (days.length < steadinessFromDay) return undefined
  const today = dayOf(now, zone)
  return smooth(days.filter(day => day < today).map(day => isQuiet(day, hold, plans)))
}

/** Every day that belongs to any plan, up to today, once and in order. Most people have one plan: then it is its days. */
function heldDays(plans: PlanState, now: number, zone: string): readonly Day[] {
  const today = dayOf(now, zone)
  const periods = [...plans.plans.values()].map(plan => periodOf(plan, now, zone))
  const [first] = periods
  if (periods.length === 1 && first !== undefined && first.to <= today) return daysFrom(first.from, first.to)
  const all = periods.flatMap(({ from, to }) => daysFrom(from, to))
  return [...new Set(all)].filter(day => day <= today).sort()
}

function isQuiet(day: Day, hold: HoldState, plans: PlanState): boolean {
  const tally = hold.days.get(day)
  if (tally === undefined) return true
  const plan = planOn(plans, day)
  return plan === undefined || slipsOn(day, tally, plan).all === 0
}
