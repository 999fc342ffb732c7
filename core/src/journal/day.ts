import { dayFromIndex, epochOf, indexOfDay } from './calendar.ts'

/** A calendar day, `2026-11-21`: a string, so that it can be compared, stored and used as a key. */
export type Day = string

/** The hour at which a day ends: one in the morning still belongs to the evening before. */
export const dayEndsAt = 4

/**
 * The day an instant (ISO in UTC, or milliseconds since 1970) belongs to for a person in `zone`: the local date, or
 * the one before when the local clock is before 04:00. The wall clock decides, not elapsed hours, so days of 23 or 25
 * hours come out right. RangeError for a text that is no instant and for an unknown zone.
 */
export function dayOf(at: string | number, zone: string): Day {
  const ms = typeof at === 'number' ? at : epochOf(at)
  const spans = spansOf(zone)
  const near = spans.get(slotOf(ms))
  const known = near?.find(span => span.from <= ms && ms < span.to)
  return known === undefined ? remember(spans, spanAround(ms, zone)).day : known.day
}

/** The day `n` days after `day` (before it, when negative). */
export function addDays(day: Day, n: number): Day {
  return dayFromIndex(indexOfDay(day) + n)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return indexOfDay(to) - indexOfDay(from)
}

/** Every day from `from` to `to`, both included; none when `to` is earlier. */
export function daysFrom(from: Day, to: Day): readonly Day[] {
  if (listed.from !== from || listed.to !== to) listed = { from, to, days: listDays(from, to) }
  return listed.days
}

/** Several numbers on one screen need the same days, ten years of them in the end: the last list is kept. */
let listed: { readonly from: Day; readonly to: Day; readonly days: readonly Day[] } = {
  from: '',
  to: '',
  days: [],
}

function listDays(from: Day, to: Day): Day[] {
  const first = indexOfDay(from)
  return Array.from({ length: Math.max(0, indexOfDay(to) - first + 1) }, (_, n) => dayFromIndex(first + n))
}

/** The local hour of an instant (milliseconds since 1970) with its fraction: 22.5 is half past ten at night. */
export function localHour(at: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return local.hour + local.minute / 60
}

/** One day of one zone in milliseconds since 1970; `to` is the first that belongs to the next day. */
interface Span {
  readonly day: Day
  readonly from: number
  readonly to: number
}

/**
 * [Note: spans] Asking a zone for its wall clock takes tens of microseconds, and a fold asks fifty thousand times. So
 * the span of each day is kept once found, by zone and by the UTC days that it touches: a year is 365 spans.
 */
const known = new Map<string, Map<number, Span[]>>()

function spansOf(zone: string): Map<number, Span[]> {
  const spans = known.get(zone) ?? new Map<number, Span[]>()
  known.set(zone, spans)
  return spans
}

function slotOf(ms: number): number {
  return Math.floor(ms / 86_400_000)
}

function spanAround(ms: number, zone: string): Span {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  const date = local.toPlainDate()
  const day = local.hour < dayEndsAt ? date.subtract({ days: 1 }) : date
  return { day: day.toString(), from: startOf(day, zone), to: startOf(day.add({ days: 1 }), zone) }
}

function startOf(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: { hour: dayEndsAt } }).epochMilliseconds
}

function remember(spans: Map<number, Span[]>, span: Span): Span {
  for (let slot = slotOf(span.from); slot <= slotOf(span.to); slot++)
    spans.set(slot, [...(spans.get(slot) ?? []), span])
  return span
}
