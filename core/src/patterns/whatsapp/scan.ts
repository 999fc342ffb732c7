import { EventColumns, kindCode, nobody } from '../events.ts'
import { Body } from './body.ts'
import { Header } from './header.ts'
import { type Shape, widestHeader } from './learn.ts'
import { type LineUse, type Piece, pointsIn } from './lines.ts'
import { nameEnd } from './name.ts'
import { Dates, packedTime } from './packed.ts'
import { Senders } from './senders.ts'
import { beginsLike } from './torn.ts'

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
  readonly columns = new EventColumns()
  readonly senders = new Senders()
  readonly dates = new Dates()
  /** Times with a word beside them, and those of them whose hour is beyond twelve all the same. */
  worded = 0
  lateWorded = 0
  /** The file ends in the middle of a header. */
  torn = false
  open: OpenMarker | undefined
  readonly #header: Header
  readonly #shape: Shape
  readonly #body: Body
  #opening = true
  /** Whether further lines belong to the event's words, and whether it has words already. */
  #grows = false
  #hasWords = false
  /** What the line is that began last, where it begins, in these bytes and in the file, and its words. */
  #line: typeof message | typeof notice | typeof furtherLine = furtherLine
  #from = 0
  #start = 0
  #words = 0

  constructor(shape: Shape) {
    this.#shape = shape
    this.#header = new Header(shape)
    this.#body = new Body(shape.bracket)
  }

  begin(piece: Piece, from: number, limit: number, start: number): number {
    const { bytes } = piece
    this.#from = from
    const header = this.#header
    if (!header.match(bytes, from, limit < from + widestHeader ? limit : from + widestHeader)) {
      this.#line = furtherLine
      return from
    }
    const { senders } = this
    const again = senders.again(bytes, header.end, limit)
    const end = again < 0 ? nameEnd(bytes, header.end, limit) : again
    if (end >= 0 && again < 0) senders.meet(bytes, header.end, end)
    this.#line = end < 0 ? notice : message
    this.#start = start
    this.#words = end < 0 ? header.end : end + (bytes[end + 1] === space ? 2 : 1)
    return this.#words
  }

  end(piece: Piece, to: number, points: number, last: boolean): void {
    if (this.#line === furtherLine) this.#goOn(piece, to, points, last)
    else if (this.#line === message) this.#message(piece, to, points)
    // Without a line's end, the file may as well end within the name.
    else if (last) this.#tear()
    else this.#add(nobody, kindCode.system, 0)
  }

  endLong(points: number): void {
    if (this.#line === message) this.#add(this.senders.last, kindCode.text, points)
    else if (this.#line === notice) this.#add(nobody, kindCode.system, 0)
    else if (this.#grows) this.#grow(points + (this.#hasWords ? 1 : 0))
    this.#hasWords = true
  }

  #tear(): void {
    this.torn = true
    this.#grows = false
  }

  /** A further line of a message: the break before it counts as the one character that it is. */
  #goOn(piece: Piece, to: number, points: number, last: boolean): void {
    if (last && beginsLike(this.#shape, piece.bytes, this.#from, to)) this.#tear()
    if (!this.#grows) return
    const body = this.#body
    body.readTail(piece.bytes, this.#from, to, points === to - this.#from)
    const words = points - (body.to < to ? pointsIn(piece, body.to, to) : 0)
    this.#grow(words + (this.#hasWords ? 1 : 0))
    if (body.kind !== kindCode.text) this.columns.kind[this.columns.count - 1] = body.kind
    this.#hasWords = true
  }

  #grow(points: number): void {
    const index = this.columns.count - 1
    this.columns.length[index] = (this.columns.length[index] ?? 0) + points
  }

  #message(piece: Piece, to: number, points: number): void {
    const body = this.#body
    const words = this.#words < to ? this.#words : to
    body.read(piece.bytes, words, to, points === to - words, this.#opening)
    const own = body.to === to ? points : body.to === words ? 0 : points - pointsIn(piece, body.to, to)
    this.#add(this.senders.last, body.kind, own)
    this.#hasWords = body.to > words
  }

  #add(sender: number, kind: number, points: number): void {
    const header = this.#header
    this.dates.add(header.date, header.sameDate)
    this.columns.add(packedTime(header.seconds, header.shifted), sender, kind, points)
    this.#opening = false
    // Behind a call, a deleted message or a notice no words of the person follow.
    this.#grows = kind < kindCode.call
    this.#hasWords = true
    if (header.worded) this.#word()
  }

  /** Keeps count of the words beside the time. */
  #word(): void {
    const { hour, unknown, unknownAt, markers } = this.#header
    this.worded++
    if (hour > 12) this.lateWorded++
    if (unknown >= 0) this.open ??= { text: markers[unknown] ?? '', offset: this.#start + unknownAt }
  }
}
