import { epochOf } from '../journal/calendar.ts'
import type { Cooling } from './cooling.ts'
import type { HeldMessage, HoldState } from './state.ts'

/** How long a message is held before it may be sent knowingly, in milliseconds. */
export const heldFor = 24 * 3_600_000

/** What may be done with it. `send`: it leaves the app by the person's own hand; the app only notes it. */
export type HeldAction = 'leave' | 'keep' | 'change' | 'send'

/** What care and the cooling window say about sending. `mayContact`: no order, nobody asked to stop, no danger. */
export interface SendingGate {
  readonly mayContact: boolean
  readonly cooling?: Cooling | undefined
}

export interface HeldStatus {
  /** Milliseconds since 1970 at which its 24 hours are over. */
  readonly until: number
  /** The 24 hours are over and nothing was decided yet. */
  readonly ready: boolean
  readonly may: readonly HeldAction[]
  /** Why it cannot be sent now; undefined when it can. `care` speaks before `tooSoon`: waiting would not open it. */
  readonly sendingClosed: 'ended' | 'care' | 'tooSoon' | 'cooling' | undefined
}

const always: readonly HeldAction[] = ['leave', 'keep', 'change']

/** Where a held message stands at `now` (milliseconds since 1970). Leaving, keeping and changing are never closed. */
export function heldStatus(message: HeldMessage, now: number, gate: SendingGate): HeldStatus {
  const until = heldFrom(message, now) + heldFor
  const sendingClosed = closedBy(message, now < until, gate)
  if (message.ended !== undefined) return { until, ready: false, may: [], sendingClosed }
  const may: readonly HeldAction[] = sendingClosed === undefined ? [...always, 'send'] : always
  return { until, ready: now >= until, may, sendingClosed }
}

/**
 * The moment from which its 24 hours count. Where the clock had fallen back, or the time was set back by hand, the place in the order tells
 * it; a place ahead of `now` comes from a clock that was ahead, and tells nothing.
 */
function heldFrom({ since, recorded }: HeldMessage, now: number): number {
  const said = epochOf(since)
  return recorded <= now ? Math.max(said, recorded) : said
}

/** The messages that are still held, oldest first. */
export function heldMessages(hold: HoldState): HeldMessage[] {
  return [...hold.messages.values()]
    .filter(message => message.ended === undefined)
    .sort((a, b) => epochOf(a.since) - epochOf(b.since))
}

function closedBy(message: HeldMessage, tooSoon: boolean, gate: SendingGate): HeldStatus['sendingClosed'] {
  if (message.ended !== undefined) return 'ended'
  if (!gate.mayContact) return 'care'
  if (tooSoon) return 'tooSoon'
  return gate.cooling === undefined ? undefined : 'cooling'
}
