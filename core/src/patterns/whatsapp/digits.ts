import { zeros } from './locale-tables.ts'

/** One script's digits in UTF-8: the bytes that all ten begin with, and the last byte of its zero. */
export interface Digits {
  readonly zero: number
  readonly lead: readonly number[]
  readonly last: number
}

const ascii: Digits = { zero: 0x30, lead: [], last: 0x30 }

const scripts: readonly Digits[] = [
  ascii,
  ...zeros.map(zero => {
    const bytes = [...new TextEncoder().encode(String.fromCodePoint(zero))]
    return { zero, lead: bytes.slice(0, -1), last: bytes.at(-1) ?? 0 }
  }),
]

/** The lowest zero of the others. */
const firstOther = Math.min(...zeros)

/** The script whose digit this code point is, if it is one. */
export function digitsOf(point: number): Digits | undefined {
  if (point < 0x80) return point >= 0x30 && point <= 0x39 ? ascii : undefined
  if (point < firstOther) return undefined
  return scripts.find(({ zero }) => point >= zero && point <= zero + 9)
}

/** Whether one of these digits stands at this place. */
export function digitAt({ lead, last }: Digits, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + lead.length >= end) return false
  for (let next = 0; next < lead.length; next++) if (bytes[at + next] !== lead[next]) return false
  const unit = (bytes[at + lead.length] ?? 0) - last
  return unit >= 0 && unit <= 9
}
