import { mixedBelow, type Part } from './normal.ts'

/**
 * Days from today until most days are rated 3 or below, in whole weeks, as a range that holds 80 %. 0: already so.
 * `undefined`: longer than can be said.
 */
export interface Reach {
  readonly soonest: number | undefined
  readonly latest: number | undefined
}

/** A level of 3: with the usual scatter some six days of ten are rated 3 or below. */
const calm = 3

/** Asked for today and for every week up to a year; nothing is said about what is further away. */
const asked = Array.from({ length: 53 }, (_, week) => 7 * week)

/** `levelIn`: where the level may lie in so many days. */
export function reachFrom(levelIn: (ahead: number) => readonly Part[]): Reach {
  let soonest: number | undefined
  for (const ahead of asked) {
    const chance = mixedBelow(levelIn(ahead), calm)
    if (soonest === undefined && chance >= 0.1) soonest = ahead
    if (chance >= 0.9) return { soonest, latest: ahead }
  }
  return { soonest, latest: undefined }
}
