import { epochOf } from '../journal/calendar.ts'
import type { PlanState } from '../plan/state.ts'
import { coolingLength } from './cooling.ts'
import { recentSlips } from './slip.ts'
import type { Contact, HoldState, Way } from './state.ts'

/** The day after a slip in which the flow is at its strongest: what rebuilds "I can". */
export interface Protected {
  /** The newest slip. */
  readonly slip: Contact
  /** Milliseconds since 1970. */
  readonly until: number
  /** Ways that were taken in waves that passed, the one used last first, each once. */
  readonly ways: readonly Way[]
  /** What the person wrote about what worked before, newest first, each once. */
  readonly worked: readonly string[]
  /** The next step they chose for this slip. */
  readonly next: string | undefined
}

/**
 * The 24 hours after the newest slip, at `now` (milliseconds since 1970); `undefined` outside of them. Why 24: after
 * one assigned lapse the risk of another was 2.5 times as high for a day, more with low confidence (Muench 2021, n=54,
 * smokers); falling confidence, not guilt, led to relapse (Kirchner 2012).
 */
export function protectedTime(hold: HoldState, plans: PlanState, now: number): Protected | undefined {
  const slip = recentSlips(hold, plans, now, now - coolingLength.slip)[0]
  if (slip === undefined) return undefined
  const until = epochOf(slip.at) + coolingLength.slip
  if (now >= until) return undefined
  return {
    slip,
    until,
    ways: waysThatWorked(hold),
    worked: unique(recentSlips(hold, plans, now).map(each => each.reflection?.worked)),
    next: slip.reflection?.next || undefined,
  }
}

/** The ways taken in waves that passed, the one used last first, each once. */
export function waysThatWorked(hold: HoldState): Way[] {
  const passed = [...hold.urges.values()].filter(urge => urge.closed?.ending === 'passed')
  passed.sort((a, b) => epochOf(b.at) - epochOf(a.at))
  return unique(passed.flatMap(urge => urge.ways.toReversed()))
}

function unique<T>(values: readonly (T | undefined)[]): T[] {
  return [...new Set(values.filter(value => value !== undefined && value !== ''))] as T[]
}
