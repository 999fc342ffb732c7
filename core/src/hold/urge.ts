import { epochOf } from '../journal/calendar.ts'
import type { HoldState, Urge } from './state.ts'

const minute = 60_000

/** A strength from here on is a strong one: it opens a cooling window. */
export const strongFrom = 8

/** "I won't, for now": the wave is asked about once, after so many milliseconds. */
export const askAfter = 20 * minute

/** A wave that nobody touched for so long is asked about instead of being ridden on. */
export const rideFor = 60 * minute

/** Later than this after the last touch nobody remembers how the wave went: it closes as unknown, unasked. */
export const forgottenAfter = 180 * minute

export type UrgeStatus = 'open' | 'postponed' | 'toAsk' | 'closed' | 'closedUnknown'

/**
 * Where a wave stands at `now` (milliseconds since 1970). `closedUnknown` is derived: no entry is needed for a wave
 * that was left alone. A rating after "I won't, for now" takes the wave up again.
 */
export function urgeStatus(urge: Urge, now: number): UrgeStatus {
  if (urge.closed !== undefined) return urge.closed.ending === 'unknown' ? 'closedUnknown' : 'closed'
  const idle = now - lastTouch(urge)
  if (idle >= forgottenAfter) return 'closedUnknown'
  if (isPostponed(urge)) return idle < askAfter ? 'postponed' : 'toAsk'
  return idle < rideFor ? 'open' : 'toAsk'
}

/** The wave that is on now: open or put off, the newest one. A put-off wave that swells again is the same wave. */
export function ridingUrge(hold: HoldState, now: number): Urge | undefined {
  const urge = newestUrge(hold, now)
  if (urge === undefined) return undefined
  const status = urgeStatus(urge, now)
  return status === 'open' || status === 'postponed' ? urge : undefined
}

/** The wave to ask about now, if any: only ever the newest, and only once it has an age to ask about. */
export function urgeToAsk(hold: HoldState, now: number): Urge | undefined {
  const urge = newestUrge(hold, now)
  return urge !== undefined && urgeStatus(urge, now) === 'toAsk' ? urge : undefined
}

/** The moment (milliseconds since 1970) at which a put-off wave is asked about; undefined when it is not put off. */
export function askAt(urge: Urge): number | undefined {
  if (urge.closed !== undefined || !isPostponed(urge)) return undefined
  return lastTouch(urge) + askAfter
}

/** The strongest rating of a wave; undefined when it was never rated. */
export function peakOf(urge: Urge): number | undefined {
  return urge.ratings.length === 0 ? undefined : Math.max(...urge.ratings.map(rating => rating.strength))
}

export function isStrong(strength: number): boolean {
  return strength >= strongFrom
}

function newestUrge(hold: HoldState, now: number): Urge | undefined {
  return [...hold.urges.values()]
    .filter(urge => epochOf(urge.at) <= now)
    .reduce<Urge | undefined>(
      (a, b) => (a === undefined || epochOf(b.at) >= epochOf(a.at) ? b : a),
      undefined,
    )
}

function isPostponed(urge: Urge): boolean {
  const postponed = urge.postponed
  return postponed !== undefined && urge.ratings.every(rating => epochOf(rating.at) <= epochOf(postponed))
}

function lastTouch(urge: Urge): number {
  const times = [
    urge.at,
    ...urge.ratings.map(rating => rating.at),
    ...(urge.postponed ? [urge.postponed] : []),
  ]
  return Math.max(...times.map(epochOf))
}
