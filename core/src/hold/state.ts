import { epochOf } from '../journal/calendar.ts'
import { type Day, dayOf } from '../journal/day.ts'
import { type EntryOf, recordedAt } from '../journal/entry.ts'
import type { BodyOf } from '../journal/kind.ts'
import type { holdKinds } from './entries.ts'

type HoldEntry = EntryOf<typeof holdKinds>
type Hold<N extends keyof typeof holdKinds> = BodyOf<(typeof holdKinds)[N]>
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

export interface HeldMessage {
  readonly id: string
  readonly text: string
  readonly channel: string | undefined
  /** Since when it is held: the writing or the newest change. */
  readonly since: string
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
  /** The newest `keptUrges` waves, oldest first. */
  readonly urges: Map<string, Urge>
  /** The newest `keptContacts` contacts, oldest first. */
  readonly contacts: Map<string, Contact>
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
    urges: new Map(),
    contacts: new Map(),
    messages: new Map(),
    cards: new Map(),
    allies: new Map(),
    activities: new Map(),
    ifThens: new Map(),
  }
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

/** Folds one entry of this folder's kinds into the draft. */
export function foldHold(state: HoldState, entry: HoldEntry): void {
  const fold = folds[entry.kind] as (state: HoldState, entry: HoldEntry) => void
  fold(state, entry)
}

type Folds = {
  [N in keyof typeof holdKinds]: (state: HoldState, entry: Extract<HoldEntry, { kind: N }>) => void
}

const folds: Folds = {
  'urge.opened': (state, entry) => {
    const { strength, forecast } = entry.body
    keep(state.urges, keptUrges, {
      id: entry.id,
      at: entry.at,
      zone: entry.zone,
      ratings: strength === undefined ? [] : [{ at: entry.at, strength }],
      forecasts: forecast === undefined ? [] : [{ at: entry.at, strength: forecast }],
      ways: [],
      postponed: undefined,
      closed: undefined,
    })
    tally(state, entry, day => ({ ...day, urges: day.urges + 1, peak: larger(day.peak, strength) }))
  },
  'urge.rated': (state, entry) => {
    const { strength } = entry.body
    change(state.urges, entry.ref, urge => ({
      ...urge,
      ratings: [...urge.ratings, { at: entry.at, strength }],
    }))
    // A rating belongs to the day on which its wave began.
    const urge = state.urges.get(entry.ref ?? '')
    if (urge !== undefined) tally(state, urge, day => ({ ...day, peak: larger(day.peak, strength) }))
  },
  'urge.forecast': (state, entry) =>
    change(state.urges, entry.ref, urge => ({
      ...urge,
      forecasts: [...urge.forecasts, { at: entry.at, strength: entry.body.forecast }],
    })),
  'urge.postponed': (state, entry) =>
    change(state.urges, entry.ref, urge => ({ ...urge, postponed: entry.at })),
  'urge.helped': (state, entry) =>
    change(state.urges, entry.ref, urge => ({ ...urge, ways: [...urge.ways, entry.body.way] })),
  'urge.closed': (state, entry) =>
    change(state.urges, entry.ref, urge => ({
      ...urge,
      closed: { at: entry.at, ending: entry.body.ending },
    })),

  'contact.logged': (state, entry) => {
    const { direction, channel, nature, note } = entry.body
    keep(state.contacts, keptContacts, {
      id: entry.id,
      at: entry.at,
      zone: entry.zone,
      direction,
      channel,
      nature,
      note,
      urge: entry.ref,
      reflection: undefined,
    })
    const late = dayOf(recordedAt(entry), entry.zone) > dayOf(entry.at, entry.zone)
    tally(state, entry, day => countContact(day, direction, epochOf(entry.at), late))
  },
  'contact.understood': (state, entry) =>
    change(state.contacts, entry.ref, contact => ({ ...contact, nature: entry.body.nature })),
  'slip.reflected': (state, entry) =>
    change(state.contacts, entry.ref, contact => ({
      ...contact,
      reflection: { ...contact.reflection, ...entry.body },
    })),

  'message.held': (state, entry) => {
    keep(state.messages, keptMessages, {
      id: entry.id,
      text: entry.body.text,
      channel: entry.body.channel,
      since: entry.at,
      ended: undefined,
    })
    tally(state, entry, day => ({ ...day, texts: day.texts + 1 }))
  },
  'message.changed': (state, entry) =>
    change(state.messages, entry.ref, message => ({ ...message, text: entry.body.text, since: entry.at })),
  'message.ended': (state, entry) =>
    change(state.messages, entry.ref, message => ({
      ...message,
      ended: { at: entry.at, end: entry.body.end },
    })),

  'card.written': (state, entry) => {
    state.cards.set(entry.id, { id: entry.id, ...entry.body })
  },
  'ally.added': (state, entry) => {
    state.allies.set(entry.id, { id: entry.id, ...entry.body })
  },
  'activity.added': (state, entry) => {
    state.activities.set(entry.id, { id: entry.id, ...entry.body })
  },
  'ifThen.made': (state, entry) =>
    void state.ifThens.set(entry.id, { id: entry.id, ...entry.body, rehearsed: [] }),
  'ifThen.rehearsed': (state, entry) =>
    change(state.ifThens, entry.ref, plan => ({
      ...plan,
      rehearsed: [...plan.rehearsed, entry.at].slice(-30),
    })),
}

function countContact(day: DayTally, direction: Direction, at: number, late: boolean): DayTally {
  switch (direction) {
    case 'outgoing':
      return {
        ...day,
        outgoing: day.outgoing + 1,
        outgoingLate: day.outgoingLate + (late ? 1 : 0),
        lastOutgoing: larger(day.lastOutgoing, at),
      }
    case 'soughtLook':
      return {
        ...day,
        soughtLooks: day.soughtLooks + 1,
        soughtLooksLate: day.soughtLooksLate + (late ? 1 : 0),
        lastSoughtLook: larger(day.lastSoughtLook, at),
      }
    case 'incoming':
      return { ...day, incoming: day.incoming + 1 }
    case 'necessary':
      return { ...day, necessary: day.necessary + 1 }
    case 'chanceLook':
      return { ...day, chanceLooks: day.chanceLooks + 1 }
  }
}

function tally(
  state: HoldState,
  when: { at: string; zone: string },
  next: (day: DayTally) => DayTally,
): void {
  const day = dayOf(when.at, when.zone)
  state.days.set(day, next(state.days.get(day) ?? emptyTally))
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b
  return b === undefined ? a : Math.max(a, b)
}

/** Puts a value and lets the oldest go when there are more than `limit`. */
function keep<T extends { readonly id: string }>(map: Map<string, T>, limit: number, value: T): void {
  map.set(value.id, value)
  if (map.size > limit) {
    const oldest = map.keys().next().value
    if (oldest !== undefined) map.delete(oldest)
  }
}

function change<T extends { readonly id: string }>(
  map: Map<string, T>,
  ref: string | undefined,
  next: (value: T) => T,
): void {
  const value = ref === undefined ? undefined : map.get(ref)
  if (value !== undefined) map.set(value.id, next(value))
}
