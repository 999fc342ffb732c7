/** Most headers are written as the one before, and end in the name of somebody who was met: another time or another day is all. */
import { DateForm } from './date-form.ts'
import type { Header } from './header.ts'
import type { Shape } from './learn.ts'
import { type Dates, packedTime } from './packed.ts'
import type { Piece } from './points.ts'
import { type Stretch, shortest, stands, stretchOf } from './stretch.ts'
import { noWord, open, type Word } from './words.ts'

/** What stands behind a time, up to where the words begin: its own end, a name and a colon. */
interface Tail {
  readonly bytes: Stretch
  readonly sender: number
  /** For the numbers 0 to 24 of an hour its packed time, or `unusual`. */
  readonly hours: Int32Array
  readonly worded: boolean
}

const unusual = -1
const longestDate = 64
/** Two people, each in the morning and in the evening, and some more. */
const mostTails = 16

/** Headers in one form of date, while digits are those of ASCII and the time stands behind the date. */
export class Repeated {
  /** 1 for bytes that a header of this shape can begin with; most further lines end here. */
  readonly begins: Uint8Array
  /** Of the header that matched last: its packed time, the number of its hour, and who wrote. */
  time = 0
  hour = 0
  sender = 0
  /** Whether a word beside the time said its half. */
  worded = false

  readonly #seconds: boolean
  readonly #plain: boolean
  readonly #dates: Dates
  /** The date before, up to where the time begins; undefined while nothing is known. */
  #date: Stretch | undefined
  /** How another date would be written. */
  #form: DateForm | undefined
  /** The byte between hour, minute and second, and what is taken from four bytes `0:00` with it to leave their numbers. */
  #sign = 0
  #zeros = 0
  #tails: Tail[] = []
  /** The word before the time in those tails' headers. */
  #before: Word = noWord

  /** `dates` hears of every date that such a header turns to. */
  constructor({ roles, digits, signs }: Shape, dates: Dates) {
    this.#dates = dates
    this.#seconds = roles.count === 6
    this.#plain = digits.zero === 0x30 && roles.time === 3
    this.begins = beginnings(signs[0] ?? '', digits.lead[0])
  }

  /** A header was met that may be of another date: the next one's is read. */
  forget(): void {
    this.#date = undefined
  }

  /** Notes how a message's header was written: the message's words begin at `words`. */
  keep({ bytes, view }: Piece, header: Header, words: number, sender: number): void {
    const { from, timeAt, timeEnd, before, word } = header
    const width = this.#seconds ? 8 : 5
    const sign = bytes[timeEnd - 3] as number
    if (this.#seconds && bytes[timeEnd - 6] !== sign) return
    if (!this.#plain || timeEnd - timeAt > width) return
    if (timeAt - from > longestDate || timeAt - from < shortest || words - timeEnd < shortest) return
    this.#date = stretchOf(view, from, timeAt)
    this.#form = header.hasEra ? undefined : new DateForm(bytes.slice(from, timeAt))
    this.#sign = sign
    this.#zeros = 0x30_30_00_30 | (sign << 8)
    if (before !== this.#before) this.#tails = []
    this.#before = before
    const left = view.byteLength - timeEnd
    const known = ({ bytes: tail }: Tail) => tail.length <= left && stands(tail, view, timeEnd)
    if (this.#tails.length === mostTails || this.#tails.some(known)) return
    const tail = stretchOf(view, timeEnd, words)
    this.#tails.push({ bytes: tail, sender, hours: hoursOf(word), worded: word.marker >= 0 })
  }

  /**
   * Where the words begin behind such a header, the parts of which stand in the fields then; else -1. As many bytes must be left as
   * the longest header and name take.
   */
  match(piece: Piece, from: number): number {
    const date = this.#date
    if (date !== undefined && stands(date, piece.view, from)) return this.#behind(piece, from + date.length)
    return this.#turned(piece, from)
  }

  /** The same for another date in the same form. */
  #turned(piece: Piece, from: number): number {
    const form = this.#form
    const at = form === undefined ? unusual : form.read(piece.bytes, from)
    if (form === undefined || at < 0 || at - from > longestDate) return unusual
    const words = this.#behind(piece, at)
    if (words < 0) return unusual
    this.#date = stretchOf(piece.view, from, at)
    this.#dates.turn(form.numbers)
    return words
  }

  /** What stands behind a date. Hours, minutes, seconds are ASCII digits with one byte between. */
  #behind({ bytes, view }: Piece, from: number): number {
    let at = from
    let hour = 0
    if (bytes[at + 1] !== this.#sign) hour = ((bytes[at++] as number) - 0x30) * 10
    const zeros = this.#zeros
    const minutes = view.getInt32(at, true) - zeros
    if (!isTime(minutes) || hour < 0 || hour > 20) return unusual
    hour += minutes & 0xff
    at += 4
    let seconds = numberIn(minutes) * 60
    if (this.#seconds) {
      const rest = view.getInt32(at - 1, true) - zeros
      if (!isTime(rest)) return unusual
      seconds += numberIn(rest)
      at += 3
    }
    const tails = this.#tails
    for (let index = 0; index < tails.length; index++) {
      const tail = tails[index] as Tail
      if (!stands(tail.bytes, view, at)) continue
      // `hours` ends with 24.
      const before = hour > 24 ? unusual : (tail.hours[hour] as number)
      if (before === unusual) return unusual
      this.time = before + seconds * 2
      this.hour = hour
      this.sender = tail.sender
      this.worded = tail.worded
      return at + tail.bytes.length
    }
    return unusual
  }
}

/**
 * Whether four bytes, less `0:00` in ASCII, are a digit, the sign itself, and a number below sixty. A byte that is none leaves bit 7
 * set, by itself or when what is missing to 128 is added. Source of such tests: see `Points.read`.
 */
const isTime = (four: number) => ((four | (four + 0x76_7a_7f_76)) & 0x80_80_80_80) === 0

/** The number that the last two of those four are. */
const numberIn = (four: number) => ((four >> 16) & 0xff) * 10 + (four >> 24)

/** See `Tail.hours`. */
function hoursOf({ marker, shifts }: Word): Int32Array {
  return Int32Array.from({ length: 25 }, (_, number) => {
    const hour = number % 24
    const shift = marker >= 0 ? shifts[hour] : 0
    return shift === open ? unusual : packedTime(hour * 3600, shift === 1)
  })
}

/** First bytes of marks and spaces that are not ASCII, as they stand anywhere in a header. */
const marksAndSpaces = [0x09, 0x20, 0xc2, 0xd8, 0xe2, 0xe3, 0xef]

/** Bytes with which a first gap of these signs, or marks and spaces before it, can begin. */
function beginnings(signs: string, lead = 0x30): Uint8Array {
  const begins = new Uint8Array(256)
  for (const byte of marksAndSpaces) begins[byte] = 1
  if (signs.startsWith('W')) begins.fill(1)
  else if (signs !== '') begins[new TextEncoder().encode(signs)[0] ?? 0] = 1
  else if (lead === 0x30) begins.fill(1, 0x30, 0x3a)
  else begins[lead] = 1
  return begins
}
