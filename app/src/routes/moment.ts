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
