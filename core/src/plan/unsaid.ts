import { type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { Plan } from './state.ts'

type Settled = BodyOf<'unsaid.settled'>

/** Something not said, or an open question, with what became of it. */
export interface Unsaid extends Readonly<BodyOf<'unsaid.noted'>> {
  readonly id: string
  readonly how: Settled['how']
  /** What the person wrote when they settled it. */
  readonly words: string | undefined
}

/** How far the circle is closed. */
export interface CircleState {
  /** How many unsaid things and questions are still open. */
  readonly open: number
  /** Nothing is open any more, or the day for the talk has passed: it can be closed as far as one can. */
  readonly mayClose: boolean
  /** How it was closed in this plan, and when; undefined while it is not. */
  readonly closed: { readonly how: 'talked' | 'noAnswer' | 'alone'; readonly day: Day } | undefined
  /** `talkFirst`: the day on which trying to talk ends, and the days until then (0 on it and after it). */
  readonly talk: { readonly by: Day; readonly daysLeft: number; readonly over: boolean } | undefined
}

/** What was left unsaid, in the order in which it was noted. The newest word about each counts. */
export function unsaidOf(kept: Kept): readonly Unsaid[] {
  const settled = new Map(keptOf(kept, 'unsaid.settled').map(({ ref, body }) => [ref, body]))
  return keptOf(kept, 'unsaid.noted').map(({ id, body }) => {
    const end = settled.get(id)
    return { ...body, id, how: end?.how ?? 'open', words: end?.words }
  })
}

/** The circle of `plan` at `now` (milliseconds since 1970) in `zone`. */
export function circleState(kept: Kept, plan: Plan, now: number, zone: string): CircleState {
  const open = unsaidOf(kept).filter(({ how }) => how === 'open').length
  const talk = talkOf(plan, dayOf(now, zone))
  const end = keptOf(kept, 'circle.closed').findLast(entry => entry.ref === plan.id)
  return {
    open,
    mayClose: open === 0 || talk?.over === true,
    closed: end && { how: end.body.how, day: dayOf(end.at, end.zone) },
    talk,
  }
}

function talkOf(plan: Plan, today: Day): CircleState['talk'] {
  const by = plan.details.talkBy
  if (plan.approach !== 'talkFirst' || by === undefined) return undefined
  return { by, daysLeft: Math.max(0, daysBetween(today, by)), over: today > by }
}
