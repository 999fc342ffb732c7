/** The shape of a file's headers as a scanner over bytes: what differs from line to line is compared, never parsed twice. */
import { codePointAt, isLetter, isMark, isSpace, widthOf } from './code-points.ts'
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
}

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
  readonly #fresh: { slot: Slot; variant: Variant }[] = []
  #hours = 0
  #marker = -1
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
  }

  /** Whether the line that begins at `start` is a header; then its parts stand in the fields. Looks no further than `end`. */
  match(bytes: Uint8Array, start: number, end: number): boolean {
    this.#hours = 0
    this.#added = 0
    this.#marker = -1
    this.#fresh.length = 0
    let at = start
    for (let place = 0; place <= this.#count; place++) {
      const slot = this.#slots[place]
      if (slot === undefined) return false
      at = this.#gap(slot, place, bytes, at, start, end)
      if (at < 0) return false
      if (place === this.#count) break
      at = this.#number(place, bytes, at, end)
      if (at < 0) return false
    }
    this.end = at
    if (!this.#holds()) return false
    if (this.#fresh.length > 0) this.#keep()
    return true
  }

  /** Ways to write a gap are kept only from whole headers, so that no line of a message can fill the list. */
  #keep(): void {
    for (const { slot, variant } of this.#fresh)
      if (slot.variants.length < mostVariants) slot.variants.push(variant)
  }

  /** The place behind the number at `at`, or -1. */
  #number(place: number, bytes: Uint8Array, at: number, end: number): number {
    const lead = this.#lead
    const last = this.#last
    let value = 0
    let width = 0
    let here = at
    for (;;) {
      const digit = here + lead.length
      if (digit >= end) break
      let same = true
      for (let next = 0; next < lead.length; next++) if (bytes[here + next] !== lead[next]) same = false
      const unit = (bytes[digit] ?? 0) - last
      if (!same || unit < 0 || unit > 9) break
      value = value * 10 + unit
      width++
      here = digit + 1
    }
    if (width === 0 || width > 4) return -1
    const { time, count } = this.#shape.roles
    if (place > time && place < time + count - 3 && width !== 2) return -1
    this.#numbers[place] = value
    return here
  }

  /** The place behind the gap at `at`, or -1. */
  #gap(slot: Slot, place: number, bytes: Uint8Array, at: number, start: number, end: number): number {
    const isLast = place === this.#count
    for (const variant of slot.variants) {
      const { length } = variant.bytes
      if (at + length > end) continue
      let same = 0
      while (same < length && bytes[at + same] === variant.bytes[same]) same++
      if (same < length) continue
      if (!isLast && !this.#digitAt(bytes, at + length, end)) continue
      this.#take(variant, place, at - start)
      return at + length
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
    const variant = { bytes: bytes.slice(at, to), hours, added, marker }
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
    for (let place = 0; place < 3; place++) this.date[place] = numbers[date + place] ?? 0
    if (this.#added > 0) this.#lengthen()
    if ((this.date[1] ?? 0) > 99) return false
    this.hour = hour % 24
    this.seconds = this.hour * 3600 + minute * 60 + second
    this.worded = this.#marker >= 0
    this.shifted = false
    this.unknown = -1
    if (this.worded) this.#half()
    return true
  }

  #lengthen(): void {
    const short = this.date[this.#addedTo] ?? 0
    if (short < 1000) this.date[this.#addedTo] = short + this.#added
  }

  #half(): void {
    if (this.hour > 12) return
    const meant = hourIn(this.#hours, this.hour)
    if (meant === undefined) this.unknown = this.#marker
    else this.shifted = meant !== this.hour
  }
}

/** Whether a gap of these signs can begin so: most lines that are no header end here, at their first sign. */
function mayBegin(signs: string, bytes: Uint8Array, at: number, end: number): boolean {
  for (let here = at; here < end; here += widthOf(bytes[here] ?? 0)) {
    const point = codePointAt(bytes, here, end)
    if (point < 0) return false
    if (isMark(point) || isSpace(point)) continue
    if (digitsOf(point)) return signs === ''
    if (isLetter(point)) return signs.startsWith('W')
    return signs.startsWith(String.fromCodePoint(point))
  }
  return false
}
