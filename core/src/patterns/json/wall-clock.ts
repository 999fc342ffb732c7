import { indexOfDate } from '../../journal/calendar.ts'

/** What separates the numbers of `2024-03-05T12:34:56`, by its place in the text; behind the date a space will do. */
const separators: readonly (readonly [number, readonly number[]])[] = [
  [4, [0x2d]],
  [7, [0x2d]],
  [10, [0x54, 0x20]],
  [13, [0x3a]],
  [16, [0x3a]],
]

/**
 * Milliseconds of `2024-03-05T12:34:56`, or the same with a space, a fraction of a second, and `Z` or `+00:00` behind it, as if
 * it were written in UTC. NaN for anything else: another offset, a day that does not exist, a word.
 */
export function wallClock(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 19 || !separated(bytes, start)) return Number.NaN
  const [year, month, day] = [
    number(bytes, start, 4),
    number(bytes, start + 5, 2),
    number(bytes, start + 8, 2),
  ]
  const hour = number(bytes, start + 11, 2)
  const minute = number(bytes, start + 14, 2)
  const second = number(bytes, start + 17, 2)
  if (!(hour < 24 && minute < 60 && second < 60 && exists(year, month, day))) return Number.NaN
  const seconds = indexOfDate(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
  return seconds * 1000 + milliseconds(bytes, start + 19, end)
}

function separated(bytes: Uint8Array, start: number): boolean {
  for (const [place, either] of separators) if (!either.includes(bytes[start + place] ?? 0)) return false
  return true
}

function exists(year: number, month: number, day: number): boolean {
  if (!(year >= 1000 && month >= 1 && month <= 12 && day >= 1)) return false
  const next = month === 12 ? indexOfDate(year + 1, 1, 1) : indexOfDate(year, month + 1, 1)
  return day <= next - indexOfDate(year, month, 1)
}

/** What stands behind the seconds: whole milliseconds of the fraction, NaN for an offset other than none. */
function milliseconds(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0
  const rest = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 20)))
  const found = /^(?:\.(\d{1,9}))?(?:Z|\+00:00)?$/.exec(rest)
  if (!found) return Number.NaN
  return Number((found[1] ?? '').padEnd(3, '0').slice(0, 3))
}

function number(bytes: Uint8Array, start: number, length: number): number {
  let value = 0
  for (let at = start; at < start + length; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}
