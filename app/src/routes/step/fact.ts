import { type Because, gate, type SafetyState } from '@breakwater/core/care'
import { type Contact, isSlip } from '@breakwater/core/hold'
import { dayOf } from '@breakwater/core/journal'
import { type PlanState, planOn } from '@breakwater/core/plan'

/** How what happened is said: whether it counts by the plan, and what care adds to it. */
export interface Fact {
  readonly counts: 'counted' | 'notCounted' | 'noPlan' | 'unread'
  readonly care: 'orderStands' | 'askedToStop' | 'unsafe' | undefined
}

/**
 * The words for a contact. An order or a wish to be left alone changes what is said about writing, not about looking.
 * `plans` is undefined while nobody can read whether there is a plan.
 */
export function factOf(
  contact: Pick<Contact, 'at' | 'zone' | 'direction'>,
  plans: PlanState | undefined,
  safety: SafetyState,
): Fact {
  const care = contact.direction === 'outgoing' ? careWords(safety) : undefined
  return { counts: plans === undefined ? 'unread' : countsBy(contact, plans), care }
}

function countsBy(contact: Pick<Contact, 'at' | 'zone' | 'direction'>, plans: PlanState): Fact['counts'] {
  if (isSlip(contact, plans)) return 'counted'
  return planOn(plans, dayOf(contact.at, contact.zone)) === undefined ? 'noPlan' : 'notCounted'
}

function careWords(safety: SafetyState): Fact['care'] {
  const because: Because | undefined = gate('honestMessage', safety).because
  if (because === 'orderStands' || because === 'askedToStop') return because
  return because === undefined ? undefined : 'unsafe'
}
