import { isDay } from '../journal/calendar.ts'
import { addDays, type Day, dayEndsAt } from '../journal/day.ts'
import type { Setup } from './setup.ts'

/** Whether the shield is up, and the moment (milliseconds since 1970) at which that changes by itself; none: never. */
export interface Armed {
  readonly armed: boolean
  readonly until?: number
}

/** From a moment on, up to another that is not in it; milliseconds since 1970. */
interface Span {
  readonly from: number
  readonly to: number
}

/** Schedules come again every week: what does not change within eight days never does. */
const looksAhead = 8 * 86_400_000

/**
 * Whether `setup` is armed at `now` (milliseconds since 1970) by the wall clock of `zone`: always when no time was
 * chosen, else within a chosen span, on a chosen date (its night up to 04:00 belongs to it), and until 24 hours after a
 * slip are over. RangeError for an unknown zone.
 */
export function armedNow(setup: Setup, now: number, zone: string): Armed {
  if (setup.schedules.length === 0 && setup.dates.length === 0) return { armed: true }
  const spans = spansNear(setup, now, zone)
  const at = (moment: number) => spans.some(({ from, to }) => from <= moment && moment < to)
  const armed = at(now)
  const horizon = setup.schedules.length === 0 ? Number.POSITIVE_INFINITY : now + looksAhead
  const turns = spans.flatMap(({ from, to }) => [from, to]).filter(turn => turn > now && turn <= horizon)
  const until = turns.sort((a, b) => a - b).find(turn => at(turn) !== armed)
  return until === undefined ? { armed } : { armed, until }
}

/** Every span that can matter from yesterday's on, for as long as `looksAhead`. */
function spansNear(setup: Setup, now: number, zone: string): Span[] {
  const today = localDay(now, zone)
  const near = Array.from({ length: 10 }, (_, n) => addDays(today, n - 1))
  return [
    ...near.flatMap(day => setup.schedules.flatMap(schedule => spanOn(schedule, day, zone) ?? [])),
    ...setup.dates.filter(isDay).map(day => ({ from: clockTime(day, 0, zone), to: endOfNight(day, zone) })),
    { from: Number.NEGATIVE_INFINITY, to: setup.armedUntil },
  ]
}

/** The span that begins on this day, if one does; equal ends make a whole day. */
function spanOn(schedule: Setup['schedules'][number], day: Day, zone: string): Span | undefined {
  const { days, from, to } = schedule
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  if (days.length > 0 && !days.some(one => one === weekday)) return undefined
  const lastDay = to <= from ? addDays(day, 1) : day
  return { from: clockTime(day, from, zone), to: clockTime(lastDay, to, zone, 'later') }
}

function localDay(now: number, zone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString()
}

function endOfNight(day: Day, zone: string): number {
  return clockTime(addDays(day, 1), dayEndsAt * 60, zone)
}

/** Where the clocks change, spans begin early and end late, so that no hour falls out of one. */
function clockTime(
  day: Day,
  minute: number,
  zone: string,
  disambiguation: 'earlier' | 'later' = 'earlier',
): number {
  const time = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return Temporal.PlainDate.from(day).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation })
    .epochMilliseconds
}

/** Whether the shield may be turned off. A friend's code, where there is one, turns it off at any time. */
export interface TurnOff {
  readonly may: boolean
  /** Milliseconds since 1970; undefined until the person asked, or when it may be turned off now. */
  readonly opensAt?: number
  /** Where it does not open at once: how long the wait is, in minutes, counted from the asking. */
  readonly wait?: number
  /** A friend's code would turn it off at once. */
  readonly code: boolean
}

/** What of a setup says how hard it is to turn off. */
type Held = Pick<Setup, 'nightWait' | 'night' | 'friendCode' | 'holdsUp'>

/** Minutes to wait without the friend's code, unless the person chose a longer wait: nobody is ever locked in. */
export const waitWithoutCode = 60

/** Milliseconds for which an open door stays open: asking in the evening does not keep it open until three. */
const staysOpen = 30 * 60_000

/**
 * Whether it may be turned off at `now`. By day at once; at night after the wait that was chosen by day, counted from
 * `askedAt` (a time in the future counts as not asked), and at the end of the night at the latest. With a friend's code
 * the wait stands by day too, and is an hour at least. Where nothing is held up (danger) there is neither wait nor code.
 */
export function mayTurnOff(setup: Held, now: number, zone: string, askedAt?: number): TurnOff {
  if (!setup.holdsUp) return { may: true, code: false }
  const code = setup.friendCode !== ''
  const dawn = nightEnds(setup, now, zone)
  const wait = code ? Math.max(setup.nightWait, waitWithoutCode) : setup.nightWait
  if ((!code && dawn === undefined) || wait === 0) return { may: true, code }
  if (askedAt === undefined || askedAt > now) return { may: false, wait, code }
  const over = askedAt + wait * 60_000
  const opensAt = code || dawn === undefined ? over : Math.min(over, dawn)
  if (now < opensAt) return { may: false, opensAt, wait, code }
  return now < opensAt + staysOpen ? { may: true, code } : { may: false, wait, code }
}

/** The moment at which this night ends; undefined by day, and where nights are turned off. */
function nightEnds(setup: Pick<Setup, 'night'>, now: number, zone: string): number | undefined {
  const { from, to } = setup.night
  if (from === to) return undefined
  const today = localDay(now, zone)
  const night = [addDays(today, -1), today]
    .map(day => spanOn({ days: [], from, to }, day, zone))
    .find(span => span !== undefined && span.from <= now && now < span.to)
  return night?.to
}
