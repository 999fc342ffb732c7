import { type Piece, Points, pieceOf } from './points.ts'

/** So many bytes of a line are seen together, wherever the chunks end: header, name, and all of a short message. */
export const seenTogether = 1024

const newline = 0x0a
const carriageReturn = 0x0d

/** What is done with the lines of a file, in order. */
export interface LineUse {
  /**
   * Uses whole lines of the usual kind from `from` on, so long as they begin at `sure` or before: from there on, the next
   * `seenTogether` bytes are in the piece. Returns where the first other line begins, for `begin`.
   */
  usual(piece: Piece, from: number, sure: number): number
  /** A line begins at `from`, `start` bytes into the file; its first bytes go up to `limit` at most. Returns from where on to count. */
  begin(piece: Piece, from: number, limit: number, start: number): number
  /** The line was read from the place on that `begin` returned. `last` when the file ends in it, without a line's end. */
  end(piece: Piece, line: Points, last: boolean): void
  /** A line ended of which not all was seen together. */
  endLong(points: number): void
}

/** Cuts chunks into lines and counts their code points, in memory that does not grow with the file or with a line. */
export class Lines {
  readonly #use: LineUse
  readonly #carry = new Uint8Array(seenTogether)
  #carried = 0
  #inLine = false
  readonly #counted = new Points()
  #points = 0
  #lastByte = 0
  /** Bytes of the file before this chunk. */
  #passed = 0

  constructor(use: LineUse) {
    this.#use = use
  }

  take(chunk: Uint8Array): void {
    const piece = pieceOf(chunk)
    let at = 0
    if (this.#carried > 0) at = this.#refill(chunk)
    if (this.#inLine) at = this.#rest(piece, at)
    // Up to here, there is no need to look for the line's end before it is read.
    const sure = chunk.length - seenTogether
    while (at <= sure && !this.#inLine) {
      at = this.#use.usual(piece, at, sure)
      if (at <= sure) at = this.#line(piece, at, this.#passed + at)
    }
    this.#tail(piece, at)
    this.#passed += chunk.length
  }

  /** The file ended. */
  finish(): void {
    if (this.#carried > 0) this.#final()
    else if (this.#inLine) {
      this.#endReturn()
      this.#close()
    }
  }

  /** The last lines of a chunk; what may go on in the next one is carried over. */
  #tail(piece: Piece, from: number): void {
    const { bytes } = piece
    let at = from
    while (at < bytes.length) {
      if (bytes.indexOf(newline, at) < 0) {
        this.#carry.set(bytes.subarray(at))
        this.#carried = bytes.length - at
        return
      }
      at = this.#line(piece, at, this.#passed + at)
    }
  }

  /** A line whose end, or first bytes, are in these bytes; returns the place behind what was used. */
  #line(piece: Piece, from: number, start: number): number {
    const { bytes } = piece
    const body = this.#use.begin(piece, from, Math.min(bytes.length, from + seenTogether), start)
    const line = this.#counted
    line.read(piece, body, bytes.length)
    const { feed } = line
    if (feed < bytes.length && feed - from < seenTogether) {
      this.#use.end(piece, line, false)
      return feed + 1
    }
    this.#points = line.count
    this.#lastByte = bytes[feed - 1] ?? 0
    this.#inLine = true
    if (feed < bytes.length) this.#close()
    return Math.min(feed + 1, bytes.length)
  }

  /** The rest of a line that began in the chunk before. */
  #rest(piece: Piece, from: number): number {
    const { bytes } = piece
    this.#counted.read(piece, from, bytes.length)
    const { feed, count } = this.#counted
    this.#points += count
    if (feed > from) this.#lastByte = bytes[feed - 1] ?? 0
    if (feed === bytes.length) return feed
    // A return before the feed is none of the words; here, it came with the chunk before.
    if (feed === from) this.#endReturn()
    this.#close()
    return feed + 1
  }

  #endReturn(): void {
    if (this.#lastByte === carriageReturn) this.#points--
  }

  #close(): void {
    this.#inLine = false
    this.#use.endLong(this.#points)
  }

  /** Fills up what was carried over from the chunk before; returns how much of this chunk was used. */
  #refill(chunk: Uint8Array): number {
    const room = chunk.subarray(0, seenTogether - this.#carried)
    const found = room.indexOf(newline)
    const used = found < 0 ? room.length : found + 1
    this.#carry.set(room.subarray(0, used), this.#carried)
    const before = this.#carried
    this.#carried += used
    if (found < 0 && this.#carried < seenTogether) return used
    this.#carried = 0
    this.#line(pieceOf(this.#carry.subarray(0, before + used)), 0, this.#passed - before)
    return used
  }

  #final(): void {
    const piece = pieceOf(this.#carry.subarray(0, this.#carried))
    const { length } = piece.bytes
    const body = this.#use.begin(piece, 0, length, this.#passed - this.#carried)
    this.#counted.read(piece, body, length)
    this.#counted.endReturn(piece.bytes, body)
    this.#use.end(piece, this.#counted, true)
  }
}
