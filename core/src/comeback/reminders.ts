import type { HealState } from '../heal/state.ts'
import { recentSlips } from '../hold/slip.ts'
import type { HoldState } from '../hold/state.ts'
import { epochOf } from '../journal/calendar.ts'
import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { PlanState } from '../plan/state.ts'

const dayLong = 24 * 3_600_000

/** How far back reminders are looked at, in days, and how many are needed before they say anything. Our own numbers. */
export const reminderDays = 90
export const remindersFrom = 3

/** Things that reminded of the other, and how they went. What is less than a day old counts in neither. */
export interface Reminders {
  readonly met: number
  /** Followed by no wave, no slip and no look within a day. */
  readonly calm: number
}

interface Parts {
  readonly hold: HoldState
  readonly heal: HealState
  readonly plan: PlanState
  readonly kept: Kept
}

/**
 * Messages that came in and chance looks among the contacts that are kept, and dates ahead that are over, each with the
 * day after it; at `now` (milliseconds since 1970) in `zone`. A date counts only where something was noted on it.
 */
export function remindersMet(parts: Parts, now: number, zone: string): Reminders {
  const all = [...cameUp(parts, now), ...datesPassed(parts, now, zone)]
  return { met: all.length, calm: all.filter(calm => calm).length }
}

function cameUp({ hold, plan }: Parts, now: number): readonly boolean[] {
  const unrest = [
    ...[...hold.urges.values()].map(({ at }) => epochOf(at)),
    ...recentSlips(hold, plan, now).map(({ at }) => epochOf(at)),
    ...[...hold.contacts.values()]
      .filter(({ direction }) => direction === 'soughtLook')
      .map(({ at }) => epochOf(at)),
  ]
  return [...hold.contacts.values()]
    .filter(({ direction }) => direction === 'chanceLook' || direction === 'incoming')
    .map(({ at }) => epochOf(at))
    .filter(at => now - reminderDays * dayLong <= at && at + dayLong <= now)
    .map(at => !unrest.some(other => at <= other && other < at + dayLong))
}

function datesPassed({ hold, heal, kept }: Parts, now: number, zone: string): readonly boolean[] {
  const today = dayOf(now, zone)
  return keptOf(kept, 'ahead.noted').flatMap(({ at, zone: place, body }) => {
    const on = body.date === undefined ? undefined : lastReturn(body.date, body.yearly, today)
    if (on === undefined || on < dayOf(at, place) || on < addDays(today, -reminderDays)) return []
    const days = [on, addDays(on, 1)]
    const noted = days.some(day => hold.days.has(day) || heal.rated.has(day))
    return noted ? [days.every(day => isCalm(hold, day))] : []
  })
}

function isCalm(hold: HoldState, day: Day): boolean {
  const tally = hold.days.get(day)
  return tally === undefined || tally.urges + tally.outgoing + tally.soughtLooks === 0
}

/** The last time it was, with a whole day after it. */
function lastReturn(date: Day, yearly: boolean, today: Day): Day | undefined {
  const before = addDays(today, -2)
  if (date > before) return undefined
  if (!yearly) return date
  const thisYear = `${before.slice(0, 4)}${date.slice(4)}`
  return thisYear <= before ? thisYear : `${Number(before.slice(0, 4)) - 1}${date.slice(4)}`
}
