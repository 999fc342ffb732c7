import { addDays, dayOf } from '@breakwater/core/journal'

export type When = 'today' | 'yesterday' | 'week' | 'other'

const daysAgo: Readonly<Record<'yesterday' | 'week', number>> = { yesterday: 1, week: 7 }

/**
 * The instant at which a plan starts: this moment for today; noon of an earlier day, so that no change of zone moves
 * it to another one. `undefined` for a day that cannot be: empty, before 1950 or more than a year ahead.
 */
export function startOf(when: When, other: string, now: number, zone: string): string | undefined {
  if (when === 'today') return toText(now)
  const today = dayOf(now, zone)
  const day = when === 'other' ? other : addDays(today, -daysAgo[when])
  return faultOfDay(day, today) === undefined ? instantOf(day, '', zone) : undefined
}

/** A start as it is chosen for a plan: from this moment on, or a day and, if it matters, an hour. */
export interface StartChoice {
  readonly when: 'now' | 'past' | 'ahead'
  readonly day: string
  /** Empty: about noon. */
  readonly time: string
}

/** Why a start cannot be; the words stand in `approach.json` under `faults`. */
export type StartFault = 'noDay' | 'noTime' | 'farPast' | 'farAhead' | 'notPast' | 'notAhead'

/**
 * The instant of a chosen start, or why it cannot be. A local time that a clock change skips is moved on, one that it
 * repeats is the first of the two.
 */
export function startAt(
  { when, day, time }: StartChoice,
  now: number,
  zone: string,
): { readonly start: string } | { readonly fault: StartFault } {
  if (when === 'now') return { start: toText(now) }
  const today = dayOf(now, zone)
  const fault = faultOfDay(day, today)
  if (fault !== undefined) return { fault }
  if (time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { fault: 'noTime' }
  const start = instantOf(day, time, zone)
  const ahead = Temporal.Instant.from(start).epochMilliseconds > now
  if (when === 'ahead') return ahead ? { start } : { fault: 'notAhead' }
  if (!ahead) return { start }
  // Today without an hour: noon may still be to come, and what is meant is "today already".
  return time === '' && day === today ? { start: toText(now) } : { fault: 'notPast' }
}

function faultOfDay(day: string, today: string): StartFault | undefined {
  try {
    const { year } = Temporal.PlainDate.from(day)
    if (year < 1950) return 'farPast'
    return day > addDays(today, 366) ? 'farAhead' : undefined
  } catch {
    return 'noDay'
  }
}

function instantOf(day: string, time: string, zone: string): string {
  const plainTime = time === '' ? '12:00' : time
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString()
}

function toText(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString()
}
