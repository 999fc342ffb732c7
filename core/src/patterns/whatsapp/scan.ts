import { kindCode, nobody } from '../events.ts'
import { Header } from './header.ts'
import { type Shape, widestHeader } from './learn.ts'
import type { LineUse } from './lines.ts'
import { nameEnd } from './name.ts'
import { Dates } from './packed.ts'
import type { Piece, Points } from './points.ts'
import { Repeated } from './repeated.ts'
import { Senders } from './senders.ts'
import { beginsLike } from './torn.ts'
import { UnderWay } from './under-way.ts'
import { Usual } from './usual.ts'

/** A word that leaves the half of the day open, and where it stood first. */
export interface OpenMarker {
  readonly text: string
  readonly offset: number
}

const space = 0x20
/** What a line can be. */
const message = 0
const notice = 1
const furtherLine = 2

/** What the lines of one file become: events whose `at` is a packed time until the order of their dates is known. */
export class Scan implements LineUse {
  readonly senders = new Senders()
  readonly dates: Dates
  /** The file ends in the middle of a header. */
  torn = false
  open: OpenMarker | undefined
  readonly #events: UnderWay
  readonly #header: Header
  readonly #repeated: Repeated
  readonly #usual: Usual
  readonly #shape: Shape
  #worded = 0
  #lateWorded = 0
  /** What the line is that began last, where it begins, in these bytes and in the file, and its words. */
  #line: typeof message | typeof notice | typeof furtherLine = furtherLine
  #from = 0
  #start = 0
  #words = 0

  /** `room` as in `PackedColumns`. */
  constructor(shape: Shape, room: number) {
    this.#shape = shape
    this.#header = new Header(shape)
    this.#events = new UnderWay(shape.bracket, room)
    this.dates = new Dates(this.#events.columns)
    this.#repeated = new Repeated(shape, this.dates)
    this.#usual = new Usual(this.#repeated, this.#events)
  }

  get columns() {
    return this.#events.columns
  }

  /** Times with a word beside them. */
  get worded(): number {
    return this.#worded + this.#usual.worded
  }

  /** Those of them whose hour is beyond twelve all the same. */
  get lateWorded(): number {
    return this.#lateWorded + this.#usual.lateWorded
  }

  usual(piece: Piece, from: number, sure: number): number {
    return this.#usual.read(piece, from, sure)
  }

  begin(piece: Piece, from: number, limit: number, start: number): number {
    this.#from = from
    this.#start = start
    this.#words = from
    this.#line = this.#kindOf(piece, from, limit)
    return this.#words
  }

  #kindOf(piece: Piece, from: number, limit: number) {
    const { bytes } = piece
    const header = this.#header
    if (from < limit && this.#repeated.begins[bytes[from] as number] === 0) return furtherLine
    if (!header.match(bytes, from, Math.min(limit, from + widestHeader))) return furtherLine
    this.#repeated.forget()
    this.#words = header.end
    const end = nameEnd(bytes, header.end, limit)
    if (end < 0) return notice
    this.senders.meet(bytes, header.end, end)
    const isSpaced = bytes[end + 1] === space
    this.#words = isSpaced ? end + 2 : end + 1
    if (isSpaced) this.#repeated.keep(piece, header, end + 2, this.senders.last)
    return message
  }

  end(piece: Piece, line: Points, last: boolean): void {
    if (this.#line === message) {
      this.#time()
      this.#events.message(this.#header.time, this.senders.last, piece, Math.min(this.#words, line.to), line)
    } else if (this.#line === furtherLine) {
      if (last && beginsLike(this.#shape, piece.bytes, this.#from, line.to)) this.#tear()
      this.#events.further(piece, this.#from, line)
    }
    // Without a line's end, the file may as well end within the name.
    else if (last) this.#tear()
    else this.#notice()
  }

  endLong(points: number): void {
    if (this.#line === message) {
      this.#time()
      this.#events.add(this.#header.time, this.senders.last, kindCode.text, points)
    } else if (this.#line === notice) this.#notice()
    else this.#events.grow(points)
  }

  #tear(): void {
    this.torn = true
    this.#events.close()
  }

  #notice(): void {
    this.#time()
    this.#events.add(this.#header.time, nobody, kindCode.system, 0)
  }

  /** Notes the date of the event that is added next, and keeps count of the words beside the time. */
  #time(): void {
    const { date, worded, hour, unknown, unknownAt, gaps } = this.#header
    this.dates.turn(date)
    if (!worded) return
    this.#worded++
    if (hour > 12) this.#lateWorded++
    if (unknown >= 0) this.open ??= { text: gaps.markers[unknown] ?? '', offset: this.#start + unknownAt }
  }
}
