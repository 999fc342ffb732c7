import { epochOf } from '../journal/calendar.ts'
import type { HoldState, Urge } from './state.ts'
import { forgottenAfter, urgeStatus } from './urge.ts'

/** Nothing is said about own waves below this many. */
export const pastWavesFrom = 5

/** How many of the newest ones are looked at. */
export const pastWavesOver = 9

/** "Your last nine took 14 minutes in the middle, the longest 31." Whole minutes. */
export interface PastWaves {
  readonly count: number
  readonly middle: number
  readonly longest: number
}

/** How long the newest waves took that passed, from the opening to the ending; `undefined` below five. See `minutesOf`. */
export function pastWaves(hold: HoldState): PastWaves | undefined {
  const minutes = [...hold.urges.values()]
    .sort((a, b) => epochOf(a.at) - epochOf(b.at))
    .map(minutesOf)
    .filter(length => length !== undefined)
    .slice(-pastWavesOver)
  if (minutes.length < pastWavesFrom) return undefined
  return { count: minutes.length, middle: Math.round(median(minutes)), longest: Math.max(...minutes) }
}

/**
 * Whole minutes that a wave took until it passed, at least 1; undefined when it ended otherwise or cannot be told. A wave
 * that was put off or left until it was asked about has no length: its ending tells when somebody answered.
 */
export function minutesOf(urge: Urge): number | undefined {
  if (urge.closed?.ending !== 'passed' || wasAskedAbout(urge)) return undefined
  const length = epochOf(urge.closed.at) - epochOf(urge.at)
  if (length < 0 || length > forgottenAfter) return undefined
  return Math.max(1, Math.round(length / 60_000))
}

/** Whether it had come to be asked about when it was rated or ended. */
function wasAskedAbout(urge: Urge): boolean {
  const answers = [...urge.ratings, ...(urge.closed === undefined ? [] : [urge.closed])]
  return answers.some(({ at }) => urgeStatus(before(urge, at), epochOf(at)) === 'toAsk')
}

/** The wave as it stood right before the instant `at`. */
function before(urge: Urge, at: string): Urge {
  const earlier = (other: string) => epochOf(other) < epochOf(at)
  return {
    ...urge,
    ratings: urge.ratings.filter(rating => earlier(rating.at)),
    postponed: urge.postponed !== undefined && earlier(urge.postponed) ? urge.postponed : undefined,
    closed: undefined,
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  return (upper + lower) / 2
}
