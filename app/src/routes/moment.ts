import { dayOf } from '@breakwater/core/journal'

/** Epoch milliseconds as the value of a `datetime-local` input in that zone. */
export function toLocalInput(ms: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/**
 * The moment a `datetime-local` input names, in epoch milliseconds; `undefined` when it is empty, cannot be, or lies
 * after `now`. A local time that a clock change skips is moved on, one that it repeats is the first of the two.
 */
export function fromLocalInput(value: string, zone: string, now: number): number | undefined {
  try {
    const ms = Temporal.PlainDateTime.from(value).toZonedDateTime(zone).epochMilliseconds
    // A minute's grace: the input has no seconds.
    return ms <= now + 60_000 ? Math.min(ms, now) : undefined
  } catch {
    return undefined
  }
}

/**
 * A moment that belongs to this day, in epoch milliseconds: `now` for the day it belongs to, nine in the evening for
 * one that is over. `undefined` when the day is empty, cannot be, or is still to come.
 */
export function momentOn(day: string, zone: string, now: number): number | undefined {
  if (day === dayOf(now, zone)) return now
  const evening = fromLocalInput(`${day}T21:00`, zone, now)
  return evening !== undefined && evening < now ? evening : undefined
}
