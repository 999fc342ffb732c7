import { EventColumns, kindCode, nobody } from '../events.ts'
import { bodyOf, tailOf } from './body.ts'
import { Header } from './header.ts'
import { type Shape, widestHeader } from './learn.ts'
import { type LineUse, pointsIn } from './lines.ts'
import { nameEnd } from './name.ts'
import { packed } from './packed.ts'
import { Senders } from './senders.ts'
import { beginsLike } from './torn.ts'

/** A word that leaves the half of the day open, and where it stood first. */
export interface OpenMarker {
  readonly text: string
  readonly offset: number
}

/** Kinds behind which words of the person may follow on further lines. */
const captioned: readonly number[] = [kindCode.text, kindCode.media, kindCode.voice, kindCode.sticker]

/** What the lines of one file become: events whose `at` is packed until the order of their dates is known. */
export class Scan implements LineUse {
  readonly columns = new EventColumns()
  readonly senders = new Senders()
  /** Times with a word beside them, and those of them whose hour is beyond twelve all the same. */
  worded = 0
  lateWorded = 0
  /** The file ends in the middle of a header. */
  torn = false
  open: OpenMarker | undefined
  readonly #header: Header
  readonly #shape: Shape
  /** Bytes of the file before the line that begins. */
  readonly #lineStart: () => number
  #opening = true
  /** Whether further lines belong to the event's words, and whether it has words already. */
  #grows = false
  #hasWords = false
  /** Code points of the line that are not the person's. */
  #minus = 0

  constructor(shape: Shape, lineStart: () => number) {
    this.#shape = shape
    this.#header = new Header(shape)
    this.#lineStart = lineStart
  }

  begin(bytes: Uint8Array, from: number, to: number, whole: boolean, last: boolean): number {
    this.#minus = 0
    const header = this.#header
    if (header.match(bytes, from, Math.min(to, from + widestHeader)))
      return this.#message(bytes, header.end, to, whole, last)
    if (last && beginsLike(this.#shape, bytes, from, to)) this.#tear()
    else if (this.#grows) this.#goOn(bytes, from, to, whole)
    return from
  }

  end(points: number): void {
    if (!this.#grows) return
    const { columns } = this
    const index = columns.count - 1
    columns.length[index] = (columns.length[index] ?? 0) + Math.max(0, points - this.#minus)
  }

  #tear(): void {
    this.torn = true
    this.#grows = false
  }

  /** A further line of a message: the break before it counts as the one character that it is. */
  #goOn(bytes: Uint8Array, from: number, to: number, whole: boolean): void {
    if (this.#hasWords) this.#minus = -1
    this.#hasWords = true
    if (!whole) return
    const tail = tailOf(bytes, from, to, this.#shape.bracket)
    if (tail.to === to) return
    this.#minus += pointsIn(bytes, tail.to, to)
    if (tail.kind !== kindCode.text) this.columns.kind[this.columns.count - 1] = tail.kind
  }

  /** A header was met, and the name begins at `from`; returns where the words begin. */
  #message(bytes: Uint8Array, from: number, to: number, whole: boolean, last: boolean): number {
    const end = nameEnd(bytes, from, to)
    if (end < 0) {
      // Without a line's end, the file may as well end within the name.
      if (last) this.#tear()
      else this.#add(nobody, kindCode.system)
      return to
    }
    const words = Math.min(to, end + 2)
    const sender = this.senders.index(bytes, from, end)
    if (!whole) {
      this.#add(sender, kindCode.text)
      return words
    }
    const opening = this.#opening
    const body = bodyOf({ bytes, from: words, to, ios: this.#shape.bracket, opening })
    this.#add(sender, body.kind)
    this.#hasWords = body.to > words
    this.#minus = body.to < to ? pointsIn(bytes, body.to, to) : 0
    return words
  }

  #add(sender: number, kind: number): void {
    const { date, seconds, shifted } = this.#header
    const [a = 0, b = 0, c = 0] = date
    this.columns.add(packed(a, b, c, seconds, shifted), sender, kind, 0)
    this.#opening = false
    this.#grows = captioned.includes(kind)
    this.#hasWords = true
    this.#words()
  }

  /** Keeps count of the words beside the time. */
  #words(): void {
    const { worded, hour, unknown, unknownAt, markers } = this.#header
    if (!worded) return
    this.worded++
    if (hour > 12) this.lateWorded++
    if (unknown >= 0) this.open ??= { text: markers[unknown] ?? '', offset: this.#lineStart() + unknownAt }
  }
}
