/** A calendar day, `2026-11-21`: a string, so that it can be compared, stored and used as a key. */
export type Day = string

/** The hour at which a day ends: one in the morning still belongs to the evening before. */
export const dayEndsAt = 4

/**
 * The day an instant belongs to for a person in `zone`: the local date, or the one before when the local clock is
 * before 04:00. The wall clock decides, not elapsed hours, so days of 23 or 25 hours come out right.
 */
export function dayOf(at: string | number, zone: string): Day {
  const instant =
    typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : Temporal.Instant.from(at)
  const local = instant.toZonedDateTimeISO(zone)
  const date = local.toPlainDate()
  return (local.hour < dayEndsAt ? date.subtract({ days: 1 }) : date).toString()
}

/** The day `n` days after `day` (before it, when negative). */
export function addDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString()
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The local hour of an instant with its fraction: 22.5 is half past ten at night. */
export function localHour(at: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return local.hour + local.minute / 60
}
