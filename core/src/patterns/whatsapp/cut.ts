/** A line's header taken apart without knowing its language: numbers, and the gaps between them. */
import { codePointAt, isMark, isSpace, widthOf } from './code-points.ts'
import { type Digits, digitsOf } from './digits.ts'

/** A place in the bytes: from here to before there. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Cut {
  readonly digits: Digits
  readonly numbers: readonly (Span & { readonly value: number; readonly width: number })[]
  /** One more than numbers: before the first, between, and behind the last up to where the name begins. */
  readonly gaps: readonly Span[]
}

/** No gap of any language comes near this many bytes. */
const widestGap = 96

const bracketOpen = 0x5b
const bracketClose = 0x5d
const colon = 0x3a
const newline = 0x0a
const isDash = (point: number) => point === 0x2d || point === 0x2013

/**
 * Where the header ends that has its last number before `from`, or -1: behind `] `, ` - ` or `: `, whichever comes first.
 * `-1` too when a digit, the line's end or too much comes first.
 */
export function headerEnd(bytes: Uint8Array, from: number, end: number, bracket: boolean): number {
  const last = Math.min(end, from + widestGap)
  let before = -1
  for (let at = from; at < last; ) {
    const point = codePointAt(bytes, at, end)
    if (point < 0 || point === newline || digitsOf(point)) return -1
    const next = at + widthOf(bytes[at] ?? 0)
    const spaceBehind = bytes[next] === 0x20
    if (bracket && point === bracketClose) return spaceBehind ? next + 1 : next
    if (!bracket && spaceBehind && (point === colon || (isDash(point) && isSpace(before)))) return next + 1
    if (!isMark(point)) before = point
    at = next
  }
  return -1
}

/** The place of the next digit, or -1 when the line ends or too much stands before it. */
export function nextDigit(bytes: Uint8Array, from: number, end: number): number {
  const last = Math.min(end, from + widestGap)
  for (let at = from; at < last; at += widthOf(bytes[at] ?? 0)) {
    const point = codePointAt(bytes, at, end)
    if (point < 0 || point === newline) return -1
    if (digitsOf(point)) return at
  }
  return -1
}

/** The line that begins at `start` as five or six numbers and their gaps; undefined when it cannot be a header. */
export function cut(bytes: Uint8Array, start: number, end: number): Cut | undefined {
  const first = nextDigit(bytes, start, end)
  const digits = first < 0 ? undefined : digitsOf(codePointAt(bytes, first, end))
  if (!digits) return undefined
  const bracket = bytes.subarray(start, first).includes(bracketOpen)
  const numbers: Cut['numbers'][number][] = []
  const gaps: Span[] = [{ from: start, to: first }]
  for (let at = first; numbers.length < 6; ) {
    const number = numberAt(bytes, at, end, digits)
    if (!number) return undefined
    numbers.push(number)
    const over = numbers.length < 5 ? -1 : headerEnd(bytes, number.to, end, bracket)
    at = over < 0 ? nextDigit(bytes, number.to, end) : over
    if (at < 0) return undefined
    gaps.push({ from: number.to, to: at })
    if (over >= 0) return { digits, numbers, gaps }
  }
  return undefined
}

function numberAt(bytes: Uint8Array, from: number, end: number, digits: Digits) {
  const step = digits.lead.length + 1
  let value = 0
  let width = 0
  let to = from
  for (; to < end; to += step) {
    const digit = codePointAt(bytes, to, end) - digits.zero
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
    if (++width > 4) return undefined
  }
  return width === 0 ? undefined : { from, to, value, width }
}
