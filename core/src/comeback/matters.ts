import { type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'

/** Something to settle between the two. */
export interface Matter extends Readonly<BodyOf<'matter.opened'>> {
  readonly id: string
  readonly how: BodyOf<'matter.settled'>['how']
  /** Days until it is due: 0 today, negative when that day is over; `undefined` without a day. */
  readonly dueIn: number | undefined
}

export interface Matters {
  /** What is due first stands first, then what has no day, in the order in which it was noted. */
  readonly open: readonly Matter[]
  /** What is settled or let go, newest first. */
  readonly done: readonly Matter[]
}

/** What is to be settled at `now` (milliseconds since 1970) in `zone`. The newest word about each counts. */
export function mattersOf(kept: Kept, now: number, zone: string): Matters {
  const today = dayOf(now, zone)
  const ends = new Map(keptOf(kept, 'matter.settled').map(({ ref, body }) => [ref, body.how]))
  const all = keptOf(kept, 'matter.opened').map(
    ({ id, body }): Matter => ({
      ...body,
      id,
      how: ends.get(id) ?? 'open',
      dueIn: body.due === undefined ? undefined : daysBetween(today, body.due),
    }),
  )
  const rank = ({ dueIn }: Matter) => dueIn ?? Number.POSITIVE_INFINITY
  return {
    open: all.filter(({ how }) => how === 'open').sort((a, b) => compare(rank(a), rank(b))),
    done: all.filter(({ how }) => how !== 'open').reverse(),
  }
}

/** A handover, with how it went where that was noted. */
export interface Handover extends Readonly<BodyOf<'handover.planned'>> {
  readonly id: string
  readonly held: Readonly<BodyOf<'handover.held'>> | undefined
}

export interface Handovers {
  /** Those to come, the next one first; those of today stay here until it is noted how they went. */
  readonly coming: readonly Handover[]
  /** Their day is over, and how it went is not noted: newest first. */
  readonly unsaid: readonly Handover[]
  /** Those of which it is noted how they went, newest first. */
  readonly past: readonly Handover[]
}

/** The handovers at `now` (milliseconds since 1970) in `zone`. */
export function handoversOf(kept: Kept, now: number, zone: string): Handovers {
  const today = dayOf(now, zone)
  const held = new Map(keptOf(kept, 'handover.held').map(({ ref, body }) => [ref, body]))
  const all = keptOf(kept, 'handover.planned')
    .map(({ id, body }): Handover => ({ ...body, id, held: held.get(id) }))
    .sort((a, b) => compare(momentOf(a), momentOf(b)))
  return {
    coming: all.filter(({ on, held }) => held === undefined && on >= today),
    unsaid: all.filter(({ on, held }) => held === undefined && on < today).reverse(),
    past: all.filter(({ held }) => held !== undefined).reverse(),
  }
}

/** Days and times written as text stand in the order of time; without a time it is at the end of the day. */
function momentOf({ on, time }: { readonly on: Day; readonly time?: string | undefined }): string {
  return `${on} ${time ?? '99:99'}`
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
