/** The shape of a file's headers as a scanner over bytes: what differs from line to line is compared, never parsed twice. */
import { codePointAt, isLetter, isMachineMark, isMark, isSpace, widthOf } from './code-points.ts'
import { headerEnd, nextDigit } from './cut.ts'
import { digitsOf } from './digits.ts'
import { gapOf } from './gap.ts'
import type { Shape } from './learn.ts'
import { halfPlaces, touchesDate } from './roles.ts'
import { hourIn } from './vocabulary.ts'

/** One way in which a gap is written in this file, byte by byte. */
interface Variant {
  readonly bytes: Uint8Array
  readonly hours: number
  readonly added: number
  /** Index of its word in `Header.markers`, or -1 when it has none that matters. */
  readonly marker: number
  /** For each hour whether it means the other half of the day than its number: 1, 0, or `open`. */
  readonly shifts: Int8Array
}

const open = -1

interface Slot {
  readonly signs: string
  readonly half: boolean
  readonly date: boolean
  readonly variants: Variant[]
}

/** More ways to write one gap than any file has: further ones are read anew each time. */
const mostVariants = 64

export class Header {
  /** The date's numbers in the order of the line; a year that an era makes long is long already. */
  readonly date = new Int32Array(3)
  /** Whether that date is written as in the header before. */
  sameDate = false
  /** Seconds since midnight as the number of the hour says. */
  seconds = 0
  /** Whether the word beside the time says the other half of the day than the number alone. */
  shifted = false
  /** Whether a word beside the time said its half, or should have. */
  worded = false
  hour = 0
  /** The marker that this time's half hangs on and that leaves it open, or -1; and where it stands in the line. */
  unknown = -1
  unknownAt = 0
  /** Where the name begins. */
  end = 0
  /** Words at the places of the half, in lower case, as the file writes them. */
  readonly markers: string[] = []

  readonly #shape: Shape
  readonly #slots: readonly Slot[]
  readonly #numbers = new Int32Array(6)
  readonly #count: number
  readonly #lead: Uint8Array
  readonly #last: number
  readonly #dateBytes = new Uint8Array(64)
  #dateLength = 0
  /** The byte between hours and minutes, where it is one and digits are those of ASCII; else -1. */
  #timeSign = -1
  readonly #ends: readonly Variant[]
  /** 1 for bytes that a header of this shape can begin with; most other lines end here. */
  readonly #begins: Uint8Array
  #midTo = 0
  #midHours = 0
  #midMarker = -1
  #midShifts = shiftsOf(0)
  #midUnknownAt = 0
  readonly #fresh: { slot: Slot; variant: Variant }[] = []
  #hours = 0
  #marker = -1
  #shifts = shiftsOf(0)
  #added = 0
  #addedTo = 0

  constructor(shape: Shape) {
    this.#shape = shape
    const halves = halfPlaces(shape.roles)
    this.#count = shape.roles.count
    this.#lead = Uint8Array.from(shape.digits.lead)
    this.#last = shape.digits.last
    this.#slots = shape.signs.map((signs, place) => ({
      signs,
      half: halves.includes(place),
      date: touchesDate(shape.roles, place),
      variants: [],
    }))
    this.#ends = this.#slots[this.#count]?.variants ?? []
    this.#begins = beginnings(shape.signs[0] ?? '')
  }

  /** Whether the line that begins at `start` is a header; then its parts stand in the fields. Looks no further than `end`. */
  match(bytes: Uint8Array, start: number, end: number): boolean {
    if (start < end && this.#begins[bytes[start] as number] === 0) return false
    // iOS marks headers above what the program wrote, and no others.
    const from = bytes[start] === 0xe2 && isMachineMark(bytes, start) ? start + 3 : start
    this.sameDate = this.#beginsAsBefore(bytes, from, end)
    const isKnown = this.sameDate && this.#plainTime(bytes, from + this.#dateLength, end, from)
    const found = isKnown ? this.#holds() : this.#matchAnew(bytes, from, end)
    if (found) this.unknownAt += from - start
    return found
  }

  /** The same without anything that was known before. */
  #matchAnew(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#fresh.length > 0) this.#fresh.length = 0
    this.sameDate = false
    this.#hours = 0
    this.#added = 0
    this.#marker = -1
    let at = start
    for (let place = 0; place < this.#count; place++) {
      at = this.#gap(place, bytes, at, start, end)
      if (place === 3) this.#midTo = at
      if (at >= 0) at = this.#number(place, bytes, at, end)
      if (at < 0) return false
    }
    const mid = { hours: this.#hours, marker: this.#marker, shifts: this.#shifts, at: this.unknownAt }
    this.end = this.#gap(this.#count, bytes, at, start, end)
    if (this.end < 0 || !this.#holds()) return false
    this.#keepDate(bytes, start, mid)
    this.#keep()
    return true
  }

  /**
   * Hours, minutes, seconds of ASCII digits with one byte between, and an end that was met before: nearly all times. False for any
   * other, of which nothing is said then.
   */
  #plainTime(bytes: Uint8Array, from: number, end: number, start: number): boolean {
    const sign = this.#timeSign
    if (sign < 0 || from + 12 > end) return false
    const short = bytes[from + 1] === sign
    const hour = short ? twoDigits(0x30, bytes[from]) : twoDigits(bytes[from], bytes[from + 1])
    const at = short ? from + 1 : from + 2
    const minute = twoDigits(bytes[at + 1], bytes[at + 2])
    if (hour < 0 || minute < 0 || bytes[at] !== sign) return false
    const numbers = this.#numbers
    numbers[3] = hour
    numbers[4] = minute
    if (this.#count === 5) return this.#knownEnd(bytes, at + 3, end, start)
    const second = twoDigits(bytes[at + 4], bytes[at + 5])
    if (second < 0 || bytes[at + 3] !== sign) return false
    numbers[5] = second
    return this.#knownEnd(bytes, at + 6, end, start)
  }

  #knownEnd(bytes: Uint8Array, at: number, end: number, start: number): boolean {
    const ends = this.#ends
    for (let index = 0; index < ends.length; index++) {
      const variant = ends[index] as Variant
      const to = at + variant.bytes.length
      if (to > end || !isAt(variant.bytes, bytes, at)) continue
      this.#take(variant, this.#count, at - start)
      this.end = to
      return true
    }
    return false
  }

  /** Most headers begin with the very bytes of the one before: then its date and its words are this one's. */
  #beginsAsBefore(bytes: Uint8Array, start: number, end: number): boolean {
    const length = this.#dateLength
    if (length === 0 || start + length > end) return false
    const before = this.#dateBytes
    for (let at = 0; at < length; at++) if (bytes[start + at] !== before[at]) return false
    this.#added = 0
    this.#hours = this.#midHours
    this.#marker = this.#midMarker
    this.#shifts = this.#midShifts
    this.unknownAt = this.#midUnknownAt
    return true
  }

  #keepDate(
    bytes: Uint8Array,
    start: number,
    mid: { hours: number; marker: number; shifts: Int8Array; at: number },
  ): void {
    const length = this.#midTo - start
    if (this.#shape.roles.date !== 0 || length > this.#dateBytes.length) return
    this.#dateBytes.set(bytes.subarray(start, this.#midTo))
    this.#dateLength = length
    this.#midHours = mid.hours
    this.#midMarker = mid.marker
    this.#midShifts = mid.shifts
    this.#midUnknownAt = mid.at
  }

  /** Ways to write a gap are kept only from whole headers, so that no line of a message can fill the list. */
  #keep(): void {
    for (const { slot, variant } of this.#fresh)
      if (slot.variants.length < mostVariants) slot.variants.push(variant)
    const between = this.#slots[this.#shape.roles.time + 1]?.variants[0]?.bytes
    const isPlain = this.#last === 0x30 && this.#shape.roles.time === 3 && between?.length === 1
    this.#timeSign = isPlain ? (between[0] ?? -1) : -1
  }

  /** The place behind the number at `at`, or -1. */
  #number(place: number, bytes: Uint8Array, at: number, end: number): number {
    const step = this.#lead.length + 1
    const last = this.#last
    let value = 0
    let width = 0
    let here = at
    while (step === 1 ? here < end : this.#digitAt(bytes, here, end)) {
      const unit = (bytes[here + step - 1] as number) - last
      if (unit < 0 || unit > 9) break
      value = value * 10 + unit
      width++
      here += step
    }
    if (width === 0 || width > 4) return -1
    const { time, count } = this.#shape.roles
    if (place > time && place < time + count - 3 && width !== 2) return -1
    this.#numbers[place] = value
    return here
  }

  /** The place behind the gap at `at`, or -1. */
  #gap(place: number, bytes: Uint8Array, at: number, start: number, end: number): number {
    const slot = this.#slots[place] as Slot
    const { variants } = slot
    for (let index = 0; index < variants.length; index++) {
      const variant = variants[index] as Variant
      const to = at + variant.bytes.length
      if (to > end || !isAt(variant.bytes, bytes, at)) continue
      if (place < this.#count && !this.#digitAt(bytes, to, end)) continue
      if (slot.half || slot.date) this.#take(variant, place, at - start)
      return to
    }
    return this.#learnGap(slot, place, bytes, at, start, end)
  }

  #digitAt(bytes: Uint8Array, at: number, end: number): boolean {
    const lead = this.#lead
    if (at + lead.length >= end) return false
    for (let next = 0; next < lead.length; next++) if (bytes[at + next] !== lead[next]) return false
    const unit = (bytes[at + lead.length] ?? 0) - this.#last
    return unit >= 0 && unit <= 9
  }

  #take(variant: Variant, place: number, offset: number): void {
    if (variant.marker >= 0 && (variant.hours !== 0 || this.#hours === 0)) {
      this.#hours = variant.hours
      this.#marker = variant.marker
      this.#shifts = variant.shifts
      this.unknownAt = offset
    }
    if (variant.added === 0) return
    this.#added = variant.added
    this.#addedTo = Math.min(place - this.#shape.roles.date, 2)
  }

  /** A gap written in a way that was not met before: read once, then known by its bytes. */
  #learnGap(slot: Slot, place: number, bytes: Uint8Array, at: number, start: number, end: number): number {
    if (slot.variants.length >= mostVariants || !mayBegin(slot.signs, bytes, at, end)) return -1
    const to =
      place === this.#count ? headerEnd(bytes, at, end, this.#shape.bracket) : nextDigit(bytes, at, end)
    if (to < 0) return -1
    const gap = gapOf(bytes, at, to)
    if (gap.signs !== slot.signs) return -1
    const meaning = this.#shape.vocabulary.meaning(gap, slot)
    if (!meaning) return -1
    const { hours, added } = meaning
    const marker = meaning.unknown || hours !== 0 ? this.#markerOf(bytes.subarray(at, to)) : -1
    const variant = { bytes: bytes.slice(at, to), hours, added, marker, shifts: shiftsOf(hours) }
    this.#fresh.push({ slot, variant })
    this.#take(variant, place, at - start)
    return to
  }

  #markerOf(gap: Uint8Array): number {
    const text = new TextDecoder()
      .decode(gap)
      .replace(/^[^\p{L}]+|[^\p{L}\p{M}.]+$/gu, '')
      .toLowerCase()
    const known = this.markers.indexOf(text)
    if (known >= 0 || this.markers.length === mostVariants) return Math.max(known, 0)
    return this.markers.push(text) - 1
  }

  /** Puts the numbers in their places; false when no time or date can be so. */
  #holds(): boolean {
    const { date, time, count } = this.#shape.roles
    const numbers = this.#numbers
    const hour = numbers[time] ?? 0
    const minute = numbers[time + 1] ?? 0
    const second = count === 6 ? (numbers[time + 2] ?? 0) : 0
    if (hour > 24 || minute > 59 || second > 59) return false
    if ((numbers[date + 1] ?? 0) > 99) return false
    if (!this.sameDate) this.#setDate(date)
    this.hour = hour % 24
    this.seconds = this.hour * 3600 + minute * 60 + second
    this.worded = this.#marker >= 0
    this.shifted = false
    this.unknown = -1
    if (this.worded) this.#half()
    return true
  }

  #setDate(from: number): void {
    for (let place = 0; place < 3; place++) this.date[place] = this.#numbers[from + place] ?? 0
    const short = this.date[this.#addedTo] ?? 0
    if (this.#added > 0 && short < 1000) this.date[this.#addedTo] = short + this.#added
  }

  #half(): void {
    const shift = this.#shifts[this.hour] ?? 0
    if (shift === open) this.unknown = this.#marker
    else this.shifted = shift === 1
  }
}

/** See `Variant.shifts`. */
function shiftsOf(hours: number): Int8Array {
  return Int8Array.from({ length: 24 }, (_, hour) => {
    if (hour > 12) return 0
    const meant = hourIn(hours, hour)
    return meant === undefined ? open : Number(meant !== hour)
  })
}

/** Bytes with which a first gap of these signs, or marks and spaces before it, can begin. */
function beginnings(signs: string): Uint8Array {
  const begins = new Uint8Array(256).fill(signs.startsWith('W') ? 1 : 0)
  begins.fill(1, 0x80)
  begins[0x20] = 1
  begins[0x09] = 1
  if (signs === '') begins.fill(1, 0x30, 0x3a)
  else begins[signs.charCodeAt(0)] = 1
  return begins
}

/** The number of two ASCII digits; negative for other bytes. */
function twoDigits(first: number | undefined, second: number | undefined): number {
  const tens = (first as number) - 0x30
  const ones = (second as number) - 0x30
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function isAt(variant: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let next = 0; next < variant.length; next++) if (bytes[at + next] !== variant[next]) return false
  return true
}

/** Whether a gap of these signs can begin so: most lines that are no header end here, at their first sign. */
function mayBegin(signs: string, bytes: Uint8Array, at: number, end: number): boolean {
  for (let here = at; here < end; here += widthOf(bytes[here] ?? 0)) {
    const point = codePointAt(bytes, here, end)
    if (point < 0) return false
    if (isMark(point) || isSpace(point)) continue
    if (signs === '') return digitsOf(point) !== undefined
    return signs.startsWith('W') ? isLetter(point) : signs.codePointAt(0) === point
  }
  return false
}
