import { maybe } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import type { Kept } from '../journal/kept.ts'
import { reviewDue } from '../plan/reviews.ts'
import { type PlanState, runningPlan } from '../plan/state.ts'
import { closingOf } from './closing.ts'
import { friendsOf } from './friends.ts'
import { ladderOf } from './ladder.ts'
import type { PathClosed, PathState } from './path-state.ts'

/** Where it can go from here, in the order in which it is shown when the journal says nothing. */
export const onwardPlaces = [
  'ready',
  'ladder',
  'friends',
  'closing',
  'matters',
  'reply',
  'lines',
  'record',
] as const
export type OnwardPlace = (typeof onwardPlaces)[number]

/** What in the journal points to a place. Earlier ones come first. */
export const onwardReasons = [
  'structured',
  'ladderBegun',
  'reviewDue',
  'weekDue',
  'stayedFriends',
  'threatened',
] as const
export type OnwardReason = (typeof onwardReasons)[number]

export interface OnwardRow {
  readonly place: OnwardPlace
  /** What in the journal points there now. */
  readonly why: OnwardReason | undefined
  /** Why it waits, where it leads towards contact. */
  readonly waits: PathClosed | undefined
}

export interface OnwardFacts {
  readonly plans: PlanState
  readonly kept: Kept
  readonly safety: SafetyState
  readonly path: PathState
  /** Milliseconds since 1970. */
  readonly now: number
  readonly zone: string
}

/** Every place once: what the journal points to, then the others, and at the end what waits. */
export function onward(facts: OnwardFacts): readonly OnwardRow[] {
  const pointed = new Map(
    reasonsIn(facts)
      .flatMap(why => leadsTo[why].map(place => [place, why] as const))
      .reverse(),
  )
  const rows = onwardPlaces.map(place => ({
    place,
    why: pointed.get(place),
    waits: waitsFor(place, facts.path),
  }))
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

const leadsTo: Readonly<Record<OnwardReason, readonly OnwardPlace[]>> = {
  structured: ['matters', 'reply'],
  ladderBegun: ['ladder'],
  reviewDue: ['ready', 'closing'],
  weekDue: ['friends'],
  stayedFriends: ['friends'],
  threatened: ['record'],
}

function rank({ why, waits }: OnwardRow): number {
  if (waits !== undefined) return 2 * onwardReasons.length
  return why === undefined ? onwardReasons.length : onwardReasons.indexOf(why)
}

function reasonsIn(facts: OnwardFacts): readonly OnwardReason[] {
  const { plans, kept, safety, now, zone } = facts
  const plan = runningPlan(plans)
  const stayed = closingOf(plans, kept).held?.end === 'friends'
  const inTouch = plan?.approach === 'inTouch'
  const found: Readonly<Record<OnwardReason, boolean>> = {
    structured: plan?.approach === 'structured',
    ladderBegun: ladderRuns(facts),
    reviewDue: plan !== undefined && reviewDue(plan, kept, now, zone).due,
    weekDue: (stayed || inTouch) && friendsOf(plans, kept, now, zone).due.due,
    stayedFriends: stayed || inTouch,
    threatened: maybe(safety.threatened) || maybe(safety.order),
  }
  return onwardReasons.filter(why => found[why])
}

/** A step was planned since the newest plan began, and it led neither to the top, nor back to quiet, nor to a no. */
function ladderRuns({ plans, kept, now, zone }: OnwardFacts): boolean {
  const from = [...plans.plans.values()].at(-1)?.startDay
  const { stand, current } = ladderOf(kept, now, zone)
  if (current === undefined || (from !== undefined && current.planned < from)) return false
  return stand.at !== 'closed' && stand.at !== 'quiet' && stand.at !== 'top'
}

/** What a place does with a path that is closed: contact waits for all of it, and a weekly look only for safety and the night. */
function waitsFor(place: OnwardPlace, path: PathState): PathClosed | undefined {
  if (path.open) return undefined
  if (place === 'ready' || place === 'ladder') return path
  return place === 'friends' && (path.by === 'care' || path.by === 'night') ? path : undefined
}
