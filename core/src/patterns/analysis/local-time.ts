import { dayEndsAt } from '../../journal/day.ts'

const hourInMs = 3_600_000
const dayInMs = 24 * hourInMs

/** From here on the clock is so many milliseconds ahead of UTC. */
export interface Offset {
  readonly from: number
  readonly offset: number
}

/**
 * The offsets of a zone from `first` to `last` (milliseconds since 1970), in order: two a year at most, so that a million
 * events need no calendar of their own. RangeError for an unknown zone.
 */
export function offsetsOf(zone: string, first: number, last: number): readonly Offset[] {
  const start = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone)
  const found = [{ from: Number.NEGATIVE_INFINITY, offset: offsetOf(start) }]
  let next = start.getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds <= last) {
    found.push({ from: next.epochMilliseconds, offset: offsetOf(next) })
    next = next.getTimeZoneTransition('next')
  }
  return found
}

function offsetOf(time: Temporal.ZonedDateTime): number {
  return time.offsetNanoseconds / 1e6
}

/** The day since 1970 that a wall clock's time belongs to: days end at 04:00. `wall`: milliseconds, as if it were UTC. */
export function houseDay(wall: number): number {
  return Math.floor((wall - dayEndsAt * hourInMs) / dayInMs)
}

/** The hour on a wall clock, 0 to 23. */
export function hourOf(wall: number): number {
  return Math.floor((((wall % dayInMs) + dayInMs) % dayInMs) / hourInMs)
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** Weeks since that of 1970-01-01, from Monday on. */
export function weekOf(day: number): number {
  return Math.floor((day + 3) / 7)
}

/** The day since 1970 of a week's Monday. */
export function mondayOf(week: number): number {
  return week * 7 - 3
}
