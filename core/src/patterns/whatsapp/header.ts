/** A file's headers by the shape that was learnt of them: read in full, number by number. */
import { isMachineMark } from './code-points.ts'
import { digitAt } from './digits.ts'
import { Gaps, type Variant } from './gaps.ts'
import type { Shape } from './learn.ts'
import { packedTime } from './packed.ts'
import { noWord, open, stronger, type Word } from './words.ts'

export class Header {
  /** The date's numbers in the order of the line; a year that an era makes long is long already. */
  readonly date = new Int32Array(3)
  /** See `packedTime`. */
  time = 0
  hour = 0
  /** Whether a word beside the time said its half, or should have. */
  worded = false
  /** The marker that this time's half hangs on and that leaves it open, or -1; and where it stands in the line. */
  unknown = -1
  unknownAt = 0
  /** Where the name begins. */
  end = 0
  /** Where it begins behind a mark of iOS. */
  from = 0
  /** Where the hour begins and where the last number of the time ends. */
  timeAt = 0
  timeEnd = 0
  /** The word that counts, and the one before the time. */
  word: Word = noWord
  before: Word = noWord
  readonly gaps: Gaps

  readonly #shape: Shape
  readonly #count: number
  readonly #numbers = new Int32Array(6)
  #added = 0
  #addedTo = 0

  constructor(shape: Shape) {
    this.#shape = shape
    this.#count = shape.roles.count
    this.gaps = new Gaps(shape)
  }

  /** Whether the line that begins at `start` is a header; then its parts stand in the fields. Looks no further than `end`. */
  match(bytes: Uint8Array, start: number, end: number): boolean {
    // iOS marks headers above what the program wrote, and no others.
    const from = isMachineMark(bytes, start) ? start + 3 : start
    this.from = from
    this.gaps.forget()
    this.word = noWord
    this.#added = 0
    this.end = this.#parts(bytes, from, end, start)
    if (this.end < 0 || !this.#holds()) return false
    this.gaps.keep()
    return true
  }

  /** Whether a word of the date counts its years from another beginning. */
  get hasEra(): boolean {
    return this.#added !== 0
  }

  /** Numbers and gaps in turn; the place behind the last, or -1. */
  #parts(bytes: Uint8Array, from: number, end: number, start: number): number {
    const { time } = this.#shape.roles
    let at = from
    for (let place = 0; place < this.#count; place++) {
      at = this.#gap(place, bytes, at, end, start)
      if (at < 0) return -1
      if (place === time) this.#begin(at)
      at = this.#number(place, bytes, at, end)
      if (at < 0) return -1
      this.timeEnd = place < time + this.#count - 3 ? at : this.timeEnd
    }
    return this.#gap(this.#count, bytes, at, end, start)
  }

  #begin(at: number): void {
    this.timeAt = at
    this.before = this.word
  }

  /** The place behind the gap at `at`, or -1. */
  #gap(place: number, bytes: Uint8Array, at: number, end: number, start: number): number {
    const variant = this.gaps.at(place, bytes, at, end)
    if (!variant) return -1
    const word = stronger(this.word, variant)
    if (word === variant) this.unknownAt = at - start
    this.word = word
    this.#era(variant, place)
    return at + variant.bytes.length
  }

  #era({ added }: Variant, place: number): void {
    if (added === 0) return
    this.#added = added
    this.#addedTo = Math.min(place - this.#shape.roles.date, 2)
  }

  /** The place behind the number at `at`, or -1. */
  #number(place: number, bytes: Uint8Array, at: number, end: number): number {
    const { digits, roles } = this.#shape
    const step = digits.lead.length + 1
    let value = 0
    let width = 0
    let here = at
    for (; digitAt(digits, bytes, here, end); here += step) {
      value = value * 10 + (bytes[here + step - 1] as number) - digits.last
      width++
    }
    if (width === 0 || width > 4) return -1
    if (place > roles.time && place < roles.time + roles.count - 3 && width !== 2) return -1
    this.#numbers[place] = value
    return here
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
    this.#setDate(date)
    this.hour = hour % 24
    this.#setTime(this.hour * 3600 + minute * 60 + second)
    return true
  }

  #setDate(from: number): void {
    for (let place = 0; place < 3; place++) this.date[place] = this.#numbers[from + place] ?? 0
    const short = this.date[this.#addedTo] ?? 0
    if (this.#added > 0 && short < 1000) this.date[this.#addedTo] = short + this.#added
  }

  #setTime(seconds: number): void {
    const { marker, shifts } = this.word
    this.worded = marker >= 0
    const shift = this.worded ? shifts[this.hour] : 0
    this.unknown = shift === open ? marker : -1
    this.time = packedTime(seconds, shift === 1)
  }
}
