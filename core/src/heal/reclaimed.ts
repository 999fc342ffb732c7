import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'

/** So many planned activities a week: what behavioural activation asks for at the least (see docs/evidence.md). */
export const plannedAWeek = 2

/** Hours a day that went into contact, looking and waiting, by the person's own estimate. `all` is never above 24. */
export interface HoursADay {
  readonly day: Day
  readonly contact: number
  readonly looking: number
  readonly waiting: number
  readonly all: number
}

/** Something that was planned, and when it was done. */
export interface PlannedTime {
  readonly id: string
  readonly what: string
  readonly on: Day | undefined
  readonly planned: Day
  readonly done: Day | undefined
}

/** A friend, a place or an event; `who` in the person's words. */
export interface Seen {
  readonly id: string
  readonly day: Day
  readonly who: string | undefined
  readonly sort: 'friend' | 'place' | 'event'
}

export interface Reclaimed {
  /** The first estimate and, where there is a second, the newest one. */
  readonly before: HoursADay | undefined
  readonly now: HoursADay | undefined
  /** Hours a day that came free; below 0 when it went the other way. Undefined with fewer than two estimates. */
  readonly freed: number | undefined
  readonly week: {
    /** Monday of this week. */
    readonly from: Day
    readonly planned: readonly PlannedTime[]
    /** How many of anything were done this week, planned or not. */
    readonly done: number
    /** How many more to plan until there are two. */
    readonly toPlan: number
  }
  /** All that was done so far, and the minutes that were noted for it. */
  readonly done: { readonly n: number; readonly minutes: number }
  /** Friends seen in the last four weeks, newest first. */
  readonly friends: readonly Seen[]
  /** Places and events won back, newest first. */
  readonly wonBack: readonly Seen[]
}

/** Time and people won back, seen at `now` (milliseconds since 1970) in `zone`. */
export function reclaimed(kept: Kept, now: number, zone: string): Reclaimed {
  const today = dayOf(now, zone)
  const seen = seenOf(kept)
  const spent = keptOf(kept, 'time.spent')
  return {
    ...hoursOf(kept),
    week: weekOf(kept, today),
    done: { n: spent.length, minutes: spent.reduce((sum, { body }) => sum + (body.minutes ?? 0), 0) },
    friends: seen.filter(one => one.sort === 'friend' && one.day > addDays(today, -28)),
    wonBack: seen.filter(one => one.sort !== 'friend'),
  }
}

function hoursOf(kept: Kept): Pick<Reclaimed, 'before' | 'now' | 'freed'> {
  const estimates = keptOf(kept, 'time.estimated')
    .map(({ at, zone, body }) => ({
      day: dayOf(at, zone),
      ...body,
      all: Math.min(24, body.contact + body.looking + body.waiting),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const before = estimates[0]
  const last = estimates.length > 1 ? estimates.at(-1) : undefined
  return { before, now: last, freed: before && last && before.all - last.all }
}

/** Monday to Sunday. What has no day of its own counts in the week in which it was planned, and until it is done for seven days. */
function weekOf(kept: Kept, today: Day): Reclaimed['week'] {
  const from = mondayOf(today)
  const until = addDays(from, 6)
  const within = (day: Day) => from <= day && day <= until
  const planned = plannedTime(kept).filter(one =>
    one.on === undefined
      ? within(one.done ?? one.planned) || (one.done === undefined && one.planned > addDays(today, -7))
      : within(one.on),
  )
  const done = keptOf(kept, 'time.spent').filter(({ at, zone }) => within(dayOf(at, zone))).length
  return { from, planned, done, toPlan: Math.max(0, plannedAWeek - planned.length) }
}

/** Everything that was ever planned, with the day on which it was first done. */
export function plannedTime(kept: Kept): readonly PlannedTime[] {
  const spent = keptOf(kept, 'time.spent')
  return keptOf(kept, 'time.planned').map(({ id, at, zone, body }) => {
    const done = spent.find(entry => entry.ref === id)
    return {
      id,
      what: body.what,
      on: body.on,
      planned: dayOf(at, zone),
      done: done && dayOf(done.at, done.zone),
    }
  })
}

function mondayOf(day: Day): Day {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  return addDays(day, 1 - weekday)
}

function seenOf(kept: Kept): readonly Seen[] {
  return keptOf(kept, 'people.seen')
    .map(({ id, at, zone, body }) => ({ id, day: dayOf(at, zone), who: body.who, sort: body.sort }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}
