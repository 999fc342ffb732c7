import { epochOf } from '../journal/calendar.ts'
import type { PlanState } from '../plan/state.ts'
import { recentSlips } from './slip.ts'
import type { HoldState } from './state.ts'
import { isStrong } from './urge.ts'

const hour = 3_600_000

/** How long nothing is decided after each of these, in milliseconds. */
export const coolingLength = { slip: 24 * hour, incoming: 4 * hour, strongUrge: 4 * hour } as const

export type CoolingReason = keyof typeof coolingLength

/** Until when (milliseconds since 1970) nothing is decided, and what that goes back to. */
export interface Cooling {
  readonly until: number
  readonly reason: CoolingReason
}

/**
 * The cooling window that is open at `now` (milliseconds since 1970), if any: the one that ends last. An urge rated 8
 * or more and an incoming message that was not a necessary one give 4 hours, a slip 24.
 */
export function coolingUntil(hold: HoldState, plans: PlanState, now: number): Cooling | undefined {
  const windows = [
    ...recentSlips(hold, plans, now, now - coolingLength.slip).map(slip => windowFrom(slip.at, 'slip')),
    ...incomingTimes(hold).map(at => windowFrom(at, 'incoming')),
    ...strongTimes(hold).map(at => windowFrom(at, 'strongUrge')),
  ]
  return windows
    .filter(window => window.until > now && window.until - coolingLength[window.reason] <= now)
    .reduce<Cooling | undefined>((a, b) => (a === undefined || b.until > a.until ? b : a), undefined)
}

function windowFrom(at: string, reason: CoolingReason): Cooling {
  return { until: epochOf(at) + coolingLength[reason], reason }
}

function incomingTimes(hold: HoldState): string[] {
  return [...hold.contacts.values()]
    .filter(contact => contact.direction === 'incoming' && contact.nature !== 'necessary')
    .map(contact => contact.at)
}

function strongTimes(hold: HoldState): string[] {
  return [...hold.urges.values()].flatMap(urge =>
    urge.ratings.filter(rating => isStrong(rating.strength)).map(rating => rating.at),
  )
}
