import { decideAt, type NightHours, nightState } from '../care/night.ts'
import type { Cooling } from '../hold/cooling.ts'
import { epochOf } from '../journal/calendar.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import { type CheckWindow, nextLook } from './windows.ts'

/** An answer that was written and has not found its end. */
export interface HeldReply extends Readonly<BodyOf<'reply.held'>> {
  readonly id: string
  /** Milliseconds since 1970 at which it was written. */
  readonly since: number
  /** It is about a child: then no wait, no night and no peak stands before it. */
  readonly aboutChild: boolean
}

/** What an answer is held against. `mayAnswer`: what care says about answering (the gate `answerIncoming`). */
export interface ReplyGate {
  readonly windows: readonly CheckWindow[]
  readonly night: NightHours
  readonly mayAnswer: boolean
  readonly cooling: Cooling | undefined
}

export interface ReplyStatus {
  /** Milliseconds since 1970 at which it can be sent; now or earlier where nothing stands before it. */
  readonly until: number
  /** Why it cannot be sent now; `undefined` when it can. `care` speaks first: waiting would not open it. */
  readonly closed: 'care' | 'night' | 'cooling' | 'tooSoon' | undefined
}

/** How long an answer is held without a plan that has windows, in milliseconds. Ours; at night it is until ten. */
export const heldWithoutWindow = 3_600_000

/** How long an answer is held at least, in milliseconds, also inside an open window: ten minutes, as when they got in touch. */
export const heldAtLeast = 600_000

/** The answers that are held, oldest first. */
export function heldReplies(kept: Kept): readonly HeldReply[] {
  const ended = new Set(keptOf(kept, 'reply.ended').map(({ ref }) => ref))
  return keptOf(kept, 'reply.held')
    .filter(({ id }) => !ended.has(id))
    .map(({ id, at, body }) => ({ ...body, id, since: epochOf(at), aboutChild: isAboutChild(body.matter) }))
}

/** Whether this is what an answer about a child says of itself: the sort of its matter. */
export function isAboutChild(matter: string | undefined): boolean {
  return matter === 'child'
}

/** Where a held answer stands at `now` (milliseconds since 1970) in `zone`. */
export function replyStatus(
  { since, aboutChild }: Pick<HeldReply, 'since' | 'aboutChild'>,
  gate: ReplyGate,
  now: number,
  zone: string,
): ReplyStatus {
  if (aboutChild) return { until: since, closed: gate.mayAnswer ? undefined : 'care' }
  const until = heldUntil(since, gate, now, zone)
  if (!gate.mayAnswer) return { until, closed: 'care' }
  if (nightState(now, zone, gate.night) === 'narrow') {
    const ten = decideAt(now, zone)
    return { until: Math.max(heldUntil(since, gate, ten, zone), ten), closed: 'night' }
  }
  if (until > now) return { until, closed: 'tooSoon' }
  if (gate.cooling !== undefined) return { until: gate.cooling.until, closed: 'cooling' }
  return { until, closed: undefined }
}

/**
 * The first window that is open once the shortest hold is over, and in it not before that. Without windows: ten in the
 * morning at night, else an hour.
 */
function heldUntil(since: number, { windows, night }: ReplyGate, now: number, zone: string): number {
  const soonest = since + heldAtLeast
  const look = nextLook(windows, Math.max(now, soonest), zone)
  if (look !== undefined) return Math.max(look.from, soonest)
  return nightState(since, zone, night) === 'day' ? since + heldWithoutWindow : decideAt(since, zone)
}
