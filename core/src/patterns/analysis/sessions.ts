import type { Talk } from './talk.ts'

const hourInMs = 3_600_000

/** A pause longer than this ends a conversation; hours. */
export const pauseHours = 6 as const

/** A claim that rests on conversations must come out on the same side at each of these. */
export const pausesTried = [3, 6, 12] as const

/** Conversations as columns: where each starts in the talk, who wrote first and who wrote last. */
export interface Sessions {
  readonly count: number
  readonly start: Uint32Array
  readonly first: Uint8Array
  readonly last: Uint8Array
}

/** The conversations of a talk: one ends where nobody writes for longer than `hours`. */
export function sessionsOf({ count, at, side }: Talk, hours: number = pauseHours): Sessions {
  const pause = hours * hourInMs
  const start = new Uint32Array(count)
  let found = 0
  for (let i = 0; i < count; i++) if (i === 0 || (at[i] ?? 0) - (at[i - 1] ?? 0) > pause) start[found++] = i
  const first = new Uint8Array(found)
  const last = new Uint8Array(found)
  for (let n = 0; n < found; n++) {
    first[n] = side[start[n] ?? 0] ?? 0
    last[n] = side[(n + 1 < found ? (start[n + 1] ?? 0) : count) - 1] ?? 0
  }
  return { count: found, start: start.slice(0, found), first, last }
}
