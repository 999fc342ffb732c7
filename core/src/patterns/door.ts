import { type NightState, nightDoor } from '../care/night.ts'
import { type CoolingReason, coolingLength, coolingUntil } from '../hold/cooling.ts'
import { recentSlips } from '../hold/slip.ts'
import type { HoldState } from '../hold/state.ts'
import { isStrong } from '../hold/urge.ts'
import { epochOf } from '../journal/calendar.ts'
import type { PlanState } from '../plan/state.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** A slip or a strong urge keeps this door closed for so long, in milliseconds; an incoming message as long as it cools. */
export const patternsClosedFor = day

/** How long the door takes to open in such a time, once the person asked: as long as a wave is given before it is asked about. */
export const patternsWait = 20 * minute

/** `narrow`: after midnight, when nothing is drawn in this app. */
export type PatternsClosed = 'narrow' | 'night' | CoolingReason

/** Whether the shape of a chat may be looked at. */
export interface PatternsDoor {
  readonly open: boolean
  readonly because?: PatternsClosed
  /** When it opens by itself, where that is known; milliseconds since 1970. */
  readonly until?: number
  /** When it opens because the person asked; not there before they did, and never after midnight. */
  readonly opensAt?: number
}

export interface PatternsMoment {
  readonly hold: HoldState
  readonly plan: PlanState
  readonly night: NightState
  /** Milliseconds since 1970. */
  readonly now: number
  /** When the person asked for this door, if they did. What happened later asks anew. */
  readonly askedAt?: number | undefined
}

/**
 * By day, and not within 24 hours of a slip or a strong urge, nor while an incoming message cools. Before midnight and after
 * such a peak it opens after a wait; after midnight it stays closed like every plot.
 */
export function patternsDoor(moment: PatternsMoment): PatternsDoor {
  const { night, now, askedAt } = moment
  if (night === 'narrow') return { open: false, because: 'narrow' }
  const peak = lastPeak(moment)
  if (peak !== undefined) return afterPeak(peak, now, askedAt)
  const door = nightDoor('imports', night, now, askedAt)
  return door.open ? door : { ...door, because: 'night' }
}

interface Peak {
  readonly at: number
  readonly until: number
  readonly reason: CoolingReason
}

function afterPeak({ at, until, reason }: Peak, now: number, askedAt: number | undefined): PatternsDoor {
  const closed = { open: false, because: reason, until }
  if (askedAt === undefined || askedAt < at || askedAt > now) return closed
  const opensAt = askedAt + patternsWait
  return now >= opensAt ? { open: true } : { ...closed, opensAt }
}

/** What keeps the door closed longest. */
function lastPeak({ hold, plan, now }: PatternsMoment): Peak | undefined {
  const since = now - patternsClosedFor
  const cooling = coolingUntil(hold, plan, now)
  const peaks: Peak[] = [
    ...recentSlips(hold, plan, now, since).map(slip => peakAt(epochOf(slip.at), 'slip')),
    ...strongTimes(hold, since, now).map(at => peakAt(at, 'strongUrge')),
    ...(cooling?.reason === 'incoming' ? [incomingUntil(cooling.until)] : []),
  ]
  return peaks.reduce<Peak | undefined>((a, b) => (a === undefined || b.until > a.until ? b : a), undefined)
}

function peakAt(at: number, reason: CoolingReason): Peak {
  return { at, until: at + patternsClosedFor, reason }
}

function incomingUntil(until: number): Peak {
  return { at: until - coolingLength.incoming, until, reason: 'incoming' }
}

function strongTimes(hold: HoldState, since: number, now: number): readonly number[] {
  return [...hold.urges.values()]
    .flatMap(({ ratings }) => ratings.filter(({ strength }) => isStrong(strength)))
    .map(({ at }) => epochOf(at))
    .filter(at => since < at && at <= now)
}
