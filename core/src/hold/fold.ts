import { epochOf } from '../journal/calendar.ts'
import { dayOf } from '../journal/day.ts'
import { recordedAt } from '../journal/entry.ts'
import type { EntryOf } from '../kinds.ts'
import type { holdKinds } from './kinds.ts'
import {
  type ChannelTally,
  type DayTally,
  type Direction,
  emptyChannelTally,
  emptyTally,
  type HeldMessage,
  type HoldState,
  keptContacts,
  keptMessages,
  keptUrges,
} from './state.ts'

type HoldEntry = EntryOf<typeof holdKinds>

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
    if (channel !== undefined) countChannel(state, channel, direction)
  },
  'contact.understood': (state, entry) =>
    change(state.contacts, entry.ref, contact => ({ ...contact, nature: entry.body.nature })),
  'slip.reflected': (state, entry) =>
    change(state.contacts, entry.ref, contact => ({
      ...contact,
      reflection: { ...contact.reflection, ...entry.body },
    })),

  'message.held': (state, entry) => {
    keepHeld(state.messages, {
      id: entry.id,
      text: entry.body.text,
      channel: entry.body.channel,
      since: entry.at,
      recorded: recordedAt(entry),
      ended: undefined,
    })
    tally(state, entry, day => ({ ...day, texts: day.texts + 1 }))
  },
  'message.changed': (state, entry) =>
    change(state.messages, entry.ref, message => ({
      ...message,
      text: entry.body.text,
      since: entry.at,
      recorded: recordedAt(entry),
    })),
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

const channelField = {
  outgoing: 'outgoing',
  soughtLook: 'soughtLooks',
  chanceLook: 'chanceLooks',
  incoming: 'incoming',
  necessary: 'necessary',
} as const satisfies Record<Direction, keyof ChannelTally>

function countChannel({ channels }: HoldState, channel: string, direction: Direction): void {
  const counts = channels.get(channel) ?? emptyChannelTally
  const field = channelField[direction]
  channels.set(channel, { ...counts, [field]: counts[field] + 1 })
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

/** Puts a message and lets the oldest go that have found their end; one that is still held stays, however many there are. */
function keepHeld(messages: HoldState['messages'], value: HeldMessage): void {
  messages.set(value.id, value)
  const ended = [...messages.values()].filter(message => message.ended !== undefined)
  const tooMany = Math.max(0, messages.size - keptMessages)
  for (const { id } of ended.slice(0, tooMany)) messages.delete(id)
}

function change<T extends { readonly id: string }>(
  map: Map<string, T>,
  ref: string | undefined,
  next: (value: T) => T,
): void {
  const value = ref === undefined ? undefined : map.get(ref)
  if (value !== undefined) map.set(value.id, next(value))
}
