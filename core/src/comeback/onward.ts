import { gate, maybe, type Verdict } from '../care/gates.ts'
import type { NightState } from '../care/night.ts'
import type { SafetyState } from '../care/state.ts'
import type { Cooling } from '../hold/cooling.ts'
import { dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { reviewDue } from '../plan/reviews.ts'
import { type PlanState, runningPlan } from '../plan/state.ts'
import { closingOf } from './closing.ts'
import { friendsOf } from './friends.ts'

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

/** Why a place waits: the safety answers, the small hours, or a peak (until that moment, ms since 1970). */
export type Waits =
  | { readonly by: 'safety'; readonly because: Verdict['because']; readonly instead: Verdict['instead'] }
  | { readonly by: 'night' }
  | { readonly by: 'cooling'; readonly until: number }

export interface OnwardRow {
  readonly place: OnwardPlace
  /** What in the journal points there now. */
  readonly why: OnwardReason | undefined
  readonly waits: Waits | undefined
}

export interface OnwardFacts {
  readonly plans: PlanState
  readonly kept: Kept
  readonly safety: SafetyState
  readonly night: NightState
  readonly cooling: Cooling | undefined
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
  const rows = onwardPlaces.map(place => ({ place, why: pointed.get(place), waits: waitsFor(place, facts) }))
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

function reasonsIn({ plans, kept, safety, now, zone }: OnwardFacts): readonly OnwardReason[] {
  const plan = runningPlan(plans)
  const stayed = closingOf(plans, kept).held?.end === 'friends'
  const inTouch = plan?.approach === 'inTouch'
  const found: Readonly<Record<OnwardReason, boolean>> = {
    structured: plan?.approach === 'structured',
    ladderBegun: ladderRuns(plans, kept),
    reviewDue: plan !== undefined && reviewDue(plan, kept, now, zone).due,
    weekDue: (stayed || inTouch) && friendsOf(plans, kept, now, zone).due.due,
    stayedFriends: stayed || inTouch,
    threatened: maybe(safety.threatened) || maybe(safety.order),
  }
  return onwardReasons.filter(why => found[why])
}

/** A step was planned since the newest plan began, and nothing after it led back to quiet. */
function ladderRuns(plans: PlanState, kept: Kept): boolean {
  const from = [...plans.plans.values()].at(-1)?.startDay
  const last = keptOf(kept, 'step.planned')
    .filter(({ at, zone }) => from === undefined || dayOf(at, zone) >= from)
    .at(-1)
  if (last === undefined) return false
  const ofIt = ({ ref }: { readonly ref?: string }) => ref === last.id
  const quiet = keptOf(kept, 'step.reviewed').findLast(ofIt)?.body.next === 'quiet'
  return !quiet && keptOf(kept, 'step.answered').findLast(ofIt)?.body.reply !== 'no'
}

/** What leads towards contact, or weighs it up. */
const towards: ReadonlySet<OnwardPlace> = new Set(['ready', 'ladder', 'friends'])

function waitsFor(place: OnwardPlace, { safety, night, cooling }: OnwardFacts): Waits | undefined {
  if (!towards.has(place)) return undefined
  const { open, because, instead } = gate('recontact', safety)
  if (!open) return { by: 'safety', because, instead }
  if (night === 'narrow') return { by: 'night' }
  return place !== 'friends' && cooling !== undefined ? { by: 'cooling', until: cooling.until } : undefined
}
