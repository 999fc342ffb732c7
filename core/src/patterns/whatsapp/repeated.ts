/** Most headers begin with the very bytes of the one before, and end in the name of somebody who was met: another time is all. */
import type { Header } from './header.ts'
import type { Shape } from './learn.ts'
import { packedTime } from './packed.ts'
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

/** Headers of one date, while digits are those of ASCII and the time stands behind the date. */
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
  /** Up to where the time begins; undefined while nothing is known. */
  #date: Stretch | undefined
  #sign = 0
  #tails: Tail[] = []
  /** The word before the time in those tails' headers. */
  #before: Word = noWord

  constructor({ roles, digits, signs }: Shape) {
    this.#seconds = roles.count === 6
    this.#plain = digits.zero === 0x30 && roles.time === 3
    this.begins = beginnings(signs[0] ?? '', digits.lead[0])
  }

  /** A header was met that may be of another date. */
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
    this.#sign = sign
    if (before !== this.#before) this.#tails = []
    this.#before = before
    const left = view.byteLength - timeEnd
    const known = ({ bytes: tail }: Tail) => tail.length <= left && stands(tail, view, timeEnd)
    if (this.#tails.length === mostTails || this.#tails.some(known)) return
    const tail = stretchOf(view, timeEnd, words)
    this.#tails.push({ bytes: tail, sender, hours: hoursOf(word), worded: word.marker >= 0 })
  }

  /**
   * Where the words begin behind a header of the same date, the parts of which stand in the fields then; else -1. As many bytes
   * must be left as the longest header and name take.
   */
  match(piece: Piece, from: number): number {
    const date = this.#date
    if (date === undefined || !stands(date, piece.view, from)) return unusual
    return this.#time(piece, from + date.length)
  }

  /** Hours, minutes, seconds of ASCII digits with one byte between. */
  #time(piece: Piece, from: number): number {
    const { bytes } = piece
    const sign = this.#sign
    const short = bytes[from + 1] === sign
    const at = short ? from + 1 : from + 2
    const hour = short ? digit(bytes[from]) : digit(bytes[from]) * 10 + digit(bytes[from + 1])
    const minute = digit(bytes[at + 1]) * 10 + digit(bytes[at + 2])
    if (bytes[at] !== sign || hour > 24 || minute > 59) return unusual
    if (!this.#seconds) return this.#ends(piece, at + 3, hour, minute * 60)
    const second = digit(bytes[at + 4]) * 10 + digit(bytes[at + 5])
    if (bytes[at + 3] !== sign || second > 59) return unusual
    return this.#ends(piece, at + 6, hour, minute * 60 + second)
  }

  #ends({ view }: Piece, at: number, hour: number, seconds: number): number {
    const tails = this.#tails
    for (let index = 0; index < tails.length; index++) {
      const tail = tails[index] as Tail
      if (!stands(tail.bytes, view, at)) continue
      const before = tail.hours[hour] as number
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

/** More than any part of a time. */
const none = 100

/** The number of an ASCII digit; `none` for other bytes. */
function digit(byte: number | undefined): number {
  const value = (byte as number) - 0x30
  return value >>> 0 <= 9 ? value : none
}
