import { addDays, dayOf } from '@breakwater/core/journal'

export type When = 'today' | 'yesterday' | 'week' | 'other'

const daysAgo: Readonly<Record<'yesterday' | 'week', number>> = { yesterday: 1, week: 7 }

/**
 * The instant at which a plan starts: this moment for today; noon of an earlier day, so that no change of zone moves
 * it to another one. `undefined` for a day that cannot be: empty, before 1950 or more than a year ahead.
 */
export function startOf(when: When, other: string, now: number, zone: string): string | undefined {
  if (when === 'today') return Temporal.Instant.fromEpochMilliseconds(now).toString()
  const today = dayOf(now, zone)
  return noonOf(when === 'other' ? other : addDays(today, -daysAgo[when]), today, zone)
}

function noonOf(day: string, today: string, zone: string): string | undefined {
  try {
    const date = Temporal.PlainDate.from(day)
    if (date.year < 1950 || day > addDays(today, 366)) return undefined
    return date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant().toString()
  } catch {
    return undefined
  }
}
