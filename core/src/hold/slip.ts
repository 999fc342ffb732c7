import { epochOf } from '../journal/calendar.ts'
import { type Day, dayOf } from '../journal/day.ts'
import { planOn } from '../plan/period.ts'
import type { Plan, PlanState } from '../plan/state.ts'
import type { Contact, DayTally, HoldState } from './state.ts'

/**
 * Whether a contact is a slip: an outgoing one or a sought look, on a day of a plan whose rule counts it, and not
 * before that plan began. Incoming, necessary and chance ones never are; without a plan there are no slips.
 */
export function isSlip(contact: Pick<Contact, 'at' | 'zone' | 'direction'>, plans: PlanState): boolean {
  // First what is cheap: asking a zone for its day is not.
  if (!isOwnDoing(contact)) return false
  const plan = planOn(plans, dayOf(contact.at, contact.zone))
  if (plan === undefined || epochOf(contact.at) < epochOf(plan.start)) return false
  return plan.slips[contact.direction]
}

type OwnDoing = 'outgoing' | 'soughtLook'

/** Most contacts are nobody's doing, or were necessary. */
function isOwnDoing<C extends Pick<Contact, 'direction'>>(
  contact: C,
): contact is C & { direction: OwnDoing } {
  return contact.direction === 'outgoing' || contact.direction === 'soughtLook'
}

/** Slips of one day, as counts: all of them, and those that were recorded before the day had ended. */
export interface DaySlips {
  readonly all: number
  readonly inTime: number
}

const none: DaySlips = { all: 0, inTime: 0 }

/** The slips of a day by the rule of `plan`. What happened on the day of the start, but before it, does not count. */
export function slipsOn(day: Day, tally: DayTally | undefined, plan: Plan): DaySlips {
  if (tally === undefined) return none
  const from = day === plan.startDay ? epochOf(plan.start) : Number.NEGATIVE_INFINITY
  const outgoing = plan.slips.outgoing && (tally.lastOutgoing ?? from) >= from
  const looks = plan.slips.soughtLook && (tally.lastSoughtLook ?? from) >= from
  return {
    all: (outgoing ? tally.outgoing : 0) + (looks ? tally.soughtLooks : 0),
    inTime:
      (outgoing ? tally.outgoing - tally.outgoingLate : 0) +
      (looks ? tally.soughtLooks - tally.soughtLooksLate : 0),
  }
}

/** The days that hold a slip, by the rule of the plan that counted then; oldest first. */
export function slipDays(hold: HoldState, plans: PlanState): Day[] {
  const slipped = [...hold.days].filter(([day, tally]) => {
    const plan = planOn(plans, day)
    return plan !== undefined && slipsOn(day, tally, plan).all > 0
  })
  return slipped.map(([day]) => day).sort()
}

/**
 * The slips among the contacts that are kept, newest first: those from `since` on that are not after `now` (both
 * milliseconds since 1970).
 */
export function recentSlips(
  hold: HoldState,
  plans: PlanState,
  now: number,
  since: number = Number.NEGATIVE_INFINITY,
): Contact[] {
  return [...hold.contacts.values()]
    .filter(isOwnDoing)
    .filter(contact => isBetween(epochOf(contact.at), since, now) && isSlip(contact, plans))
    .sort((a, b) => epochOf(b.at) - epochOf(a.at))
}

function isBetween(at: number, since: number, now: number): boolean {
  return since <= at && at <= now
}
