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

/** Every digit that there is, with its script. */
const byPoint: ReadonlyMap<number, Digits> = new Map(
  scripts.flatMap(digits => Array.from({ length: 10 }, (_, digit) => [digits.zero + digit, digits])),
)

/** The script whose digit this code point is, if it is one. */
export function digitsOf(point: number): Digits | undefined {
  return byPoint.get(point)
}

/** Whether one of these digits stands at this place. */
export function digitAt({ lead, last }: Digits, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + lead.length >= end) return false
  for (let next = 0; next < lead.length; next++) if (bytes[at + next] !== lead[next]) return false
  const unit = (bytes[at + lead.length] ?? 0) - last
  return unit >= 0 && unit <= 9
}
