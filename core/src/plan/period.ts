import { type Day, dayOf, daysBetween } from '../journal/day.ts'
import type { Plan, PlanState } from './state.ts'

/** The days of a plan: `from` its start `to` the day on which it ended or, while it runs, the day of `now`. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The period of a plan seen at `now` (milliseconds since 1970) in `zone`; `to` is before `from` while it lies ahead. */
export function periodOf(plan: Plan, now: number, zone: string): Period {
  return {
    from: plan.startDay,
    to: plan.ended === undefined ? dayOf(now, zone) : dayOf(plan.ended, plan.zone),
  }
}

/** Which day of the plan it is: 1 on the day of its start, 0 while the start lies ahead. */
export function dayNumber(plan: Plan, now: number, zone: string): number {
  const { from, to } = periodOf(plan, now, zone)
  return Math.max(0, daysBetween(from, to) + 1)
}

/** The plan whose rule counts on `day`: of those whose period holds it, the newest. */
export function planOn(state: PlanState, day: Day): Plan | undefined {
  return [...state.plans.values()].findLast(
    plan => plan.startDay <= day && (plan.ended === undefined || day <= dayOf(plan.ended, plan.zone)),
  )
}
