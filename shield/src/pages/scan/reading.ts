import type { End, Progress } from './read-codes.ts'

/** How reading goes. */
export type Reading =
  | ({ readonly at: 'looking' } & Progress)
  /** The camera is off. What was read counts on, if it is turned on again. */
  | ({ readonly at: 'off'; readonly why: Exclude<End['why'], 'whole'> | 'left' } & Progress)
  | { readonly at: 'taking' | 'taken' }
  | { readonly at: 'refused'; readonly words: string }

/** What was read so far. */
export function progressOf(reading: Reading): Progress {
  return reading.at === 'looking' || reading.at === 'off' ? { codes: reading.codes } : {}
}
