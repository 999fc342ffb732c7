import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { Plan } from './state.ts'

/** The rungs of a graduated plan that names none of its own, in days. */
export const defaultRungs: readonly number[] = [1, 3, 7, 14, 30]

/** Where somebody stands on the ladder of a graduated plan. */
export interface RungNow {
  /** Which rung, from 0, and of how many. */
  readonly index: number
  readonly of: number
  /** How many days it has, those by which it was lengthened included. */
  readonly days: number
  readonly from: Day
  /** Its last day. */
  readonly until: Day
  /** Its last day has passed, and nothing was chosen yet. */
  readonly over: boolean
  readonly last: boolean
  /** How many days the rung after it has; undefined on the last one. */
  readonly next: number | undefined
  /** The ladder was called done; `again` takes it up once more. */
  readonly finished: boolean
}

export type RungBody = BodyOf<'rung.closed'>

interface Step {
  readonly index: number
  readonly from: Day
  readonly longer: number
  readonly finished: boolean
}

/**
 * The rung of `plan` at `now` (milliseconds since 1970) in `zone`; undefined for a plan that is not graduated. The first
 * begins with the plan, each further one on the day of the choice that opened it, by the clock of that entry's zone.
 * A choice that was dated back never moves a rung before the one it follows. Shorter rungs after a change: the last one.
 */
export function rungNow(plan: Plan, kept: Kept, now: number, zone: string): RungNow | undefined {
  if (plan.approach !== 'graduated') return undefined
  const rungs = plan.details.rungs ?? defaultRungs
  const { index, from, longer, finished } = climb(plan, kept, rungs.length - 1)
  const days = (rungs[index] ?? 1) + longer
  const until = addDays(from, days - 1)
  const over = !finished && dayOf(now, zone) > until
  const next = rungs[index + 1]
  return { index, of: rungs.length, days, from, until, over, last: next === undefined, next, finished }
}

function climb(plan: Plan, kept: Kept, top: number): Step {
  let step: Step = { index: 0, from: plan.startDay, longer: 0, finished: false }
  for (const { ref, at, zone, body } of keptOf(kept, 'rung.closed'))
    if (ref === plan.id) step = climbOne(step, body, dayOf(at, zone), top)
  return step
}

function climbOne(step: Step, { choice, days }: RungBody, day: Day, top: number): Step {
  if (choice === 'done') return { ...step, finished: true }
  if (choice === 'longer') return { ...step, longer: step.longer + (days ?? 1) }
  const index = Math.min(top, step.index + (choice === 'next' ? 1 : 0))
  return { index, from: day > step.from ? day : step.from, longer: 0, finished: false }
}
