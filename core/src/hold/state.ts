import type { Day } from '../journal/day.ts'
import type { BodyOf } from '../kinds.ts'
import type { holdKinds } from './kinds.ts'

type Hold<N extends keyof typeof holdKinds> = BodyOf<N>
export type Direction = Hold<'contact.logged'>['direction']
export type IncomingNature = NonNullable<Hold<'contact.logged'>['nature']>
export type UrgeEnding = Hold<'urge.closed'>['ending']
export type Way = Hold<'urge.helped'>['way']

/** A strength at a moment (`at`: ISO instant). */
export interface Rating {
  readonly at: string
  readonly strength: number
}

export interface Urge {
  readonly id: string
  readonly at: string
  readonly zone: string
  /** In the order in which they were recorded; the first one is from the opening, if it was given. */
  readonly ratings: readonly Rating[]
  readonly forecasts: readonly Rating[]
  readonly ways: readonly Way[]
  /** `at` of the newest "I won't, for now". */
  readonly postponed: string | undefined
  readonly closed: { readonly at: string; readonly ending: UrgeEnding } | undefined
}

export interface Contact {
  readonly id: string
  readonly at: string
  readonly zone: string
  readonly direction: Direction
  readonly channel: string | undefined
  readonly nature: IncomingNature | undefined
  readonly note: string | undefined
  readonly urge: string | undefined
  readonly reflection: Hold<'slip.reflected'> | undefined
}

/** What one day holds, as counts. `late` counts what was recorded only after the day had ended. */
export interface DayTally {
  readonly urges: number
  /** The strongest rating of the day's urges; undefined when none was rated. */
  readonly peak: number | undefined
  readonly outgoing: number
  readonly outgoingLate: number
  readonly soughtLooks: number
  readonly soughtLooksLate: number
  readonly incoming: number
  readonly necessary: number
  readonly chanceLooks: number
  /** Milliseconds since 1970 of the day's last one: what was before the plan began that day is no slip. */
  readonly lastOutgoing: number | undefined
  readonly lastSoughtLook: number | undefined
  /** Messages written to be held. */
  readonly texts: number
}

/** What happened on one channel since the journal began, as counts. */
export interface ChannelTally {
  readonly outgoing: number
  readonly soughtLooks: number
  readonly chanceLooks: number
  readonly incoming: number
  readonly necessary: number
}

export interface HeldMessage {
  readonly id: string
  readonly text: string
  readonly channel: string | undefined
  /** Since when it is held: the writing or the newest change. */
  readonly since: string
  /** When that came into the journal, by its place in the order, in milliseconds since 1970. */
  readonly recorded: number
  readonly ended: { readonly at: string; readonly end: Hold<'message.ended'>['end'] } | undefined
}

export interface Card extends Hold<'card.written'> {
  readonly id: string
}
export interface Ally extends Hold<'ally.added'> {
  readonly id: string
}
export interface Activity extends Hold<'activity.added'> {
  readonly id: string
}
export interface IfThen extends Hold<'ifThen.made'> {
  readonly id: string
  readonly rehearsed: readonly string[]
}

export interface HoldState {
  /** Every day on which something happened. */
  readonly days: Map<Day, DayTally>
  /** Every channel on which something happened, by its id. */
  readonly channels: Map<string, ChannelTally>
  /** The newest `keptUrges` waves, oldest first. */
  readonly urges: Map<string, Urge>
  /** The newest `keptContacts` contacts, oldest first. */
  readonly contacts: Map<string, Contact>
  /** All that are still held; ended ones make room, oldest first, when a new one comes and there are over `keptMessages`. */
  readonly messages: Map<string, HeldMessage>
  readonly cards: Map<string, Card>
  readonly allies: Map<string, Ally>
  readonly activities: Map<string, Activity>
  readonly ifThens: Map<string, IfThen>
}

/**
 * [Note: bounded state] Counts by day are kept for ever (some two hundred bytes each); single waves and contacts only so
 * far back as a screen looks. The journal page reads the rest from the journal itself. So the state, and the time to
 * open, hardly grow with the years.
 */
export const keptUrges = 200
export const keptContacts = 200
export const keptMessages = 50

export function emptyHold(): HoldState {
  return {
    days: new Map(),
    channels: new Map(),
    urges: new Map(),
    contacts: new Map(),
    messages: new Map(),
    cards: new Map(),
    allies: new Map(),
    activities: new Map(),
    ifThens: new Map(),
  }
}

/** A channel on which nothing happened. */
export const emptyChannelTally: ChannelTally = {
  outgoing: 0,
  soughtLooks: 0,
  chanceLooks: 0,
  incoming: 0,
  necessary: 0,
}

/** A day on which nothing happened. */
export const emptyTally: DayTally = {
  urges: 0,
  peak: undefined,
  outgoing: 0,
  outgoingLate: 0,
  soughtLooks: 0,
  soughtLooksLate: 0,
  incoming: 0,
  necessary: 0,
  chanceLooks: 0,
  lastOutgoing: undefined,
  lastSoughtLook: undefined,
  texts: 0,
}
