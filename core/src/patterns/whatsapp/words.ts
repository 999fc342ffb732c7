import { hourIn } from './vocabulary.ts'

/** What a word beside a time says. */
export interface Word {
  /** Hours for which it stands, see `Meaning.hours`. */
  readonly hours: number
  /** Its place in `Gaps.markers`, or -1 when there is none that matters. */
  readonly marker: number
  /** For each hour whether it means the other half of the day than its number: 1, 0, or `open`. */
  readonly shifts: Int8Array
}

/** The word leaves the half of the day open. */
export const open = -1

/** See `Word.shifts`. */
export function shiftsOf(hours: number): Int8Array {
  return Int8Array.from({ length: 24 }, (_, hour) => {
    if (hour > 12) return 0
    const meant = hourIn(hours, hour)
    return meant === undefined ? open : Number(meant !== hour)
  })
}

export const noWord: Word = { hours: 0, marker: -1, shifts: shiftsOf(0) }

/** The one that counts of a word before the time and one behind it: the later, unless it says nothing and the other does. */
export const stronger = (before: Word, behind: Word): Word =>
  behind.marker >= 0 && (behind.hours !== 0 || before.hours === 0) ? behind : before
