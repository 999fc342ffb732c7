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

/** Room for what one chunk left, and for as much of the next one that a line which begins there is seen together with. */
const roomForBorder = 2 * seenTogether

/** Cuts chunks into lines and counts their code points, in memory that does not grow with the file or with a line. */
export class Lines {
  readonly #use: LineUse
  /** The last bytes of the chunks so far, from the beginning of a line on, and how many they are: too few to be used yet. */
  readonly #border = new Uint8Array(roomForBorder)
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
    let at = this.#carried > 0 ? this.#acrossBorder(chunk) : 0
    if (this.#inLine) at = this.#rest(piece, at)
    if (!this.#inLine && this.#carried === 0) {
      at = this.#wholeLines(piece, at, chunk.length - seenTogether, this.#passed)
      if (!this.#inLine) this.#carry(chunk, at)
    }
    this.#passed += chunk.length
  }

  /** The file ended: what was carried over are its last lines. */
  finish(): void {
    if (this.#carried > 0) this.#lastLines(pieceOf(this.#border.subarray(0, this.#carried)))
    else if (this.#inLine) {
      this.#endReturn()
      this.#close()
    }
  }

  /** Uses lines that begin at `sure` or before; returns the place behind them. `passed` are the bytes of the file before the piece. */
  #wholeLines(piece: Piece, from: number, sure: number, passed: number): number {
    let at = from
    while (at <= sure && !this.#inLine) {
      at = this.#use.usual(piece, at, sure)
      if (at <= sure) at = this.#line(piece, at, passed + at)
    }
    return at
  }

  /** Lines that begin in what was carried over, with the beginning of this chunk behind it; returns how much of the chunk was used. */
  #acrossBorder(chunk: Uint8Array): number {
    const border = this.#border
    const before = this.#carried
    const added = Math.min(chunk.length, border.length - before)
    border.set(chunk.subarray(0, added), before)
    const length = before + added
    const sure = Math.min(before - 1, length - seenTogether)
    const at = this.#wholeLines(pieceOf(border.subarray(0, length)), 0, sure, this.#passed - before)
    if (this.#inLine || at >= before) {
      this.#carried = 0
      return at - before
    }
    border.copyWithin(0, at, length)
    this.#carried = length - at
    return added
  }

  #carry(chunk: Uint8Array, from: number): void {
    this.#border.set(chunk.subarray(from))
    this.#carried = chunk.length - from
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

  #lastLines(piece: Piece): void {
    const { length } = piece.bytes
    const passed = this.#passed - length
    let at = 0
    while (at < length && piece.bytes.indexOf(newline, at) >= 0) at = this.#line(piece, at, passed + at)
    if (at === length) return
    const body = this.#use.begin(piece, at, length, passed + at)
    this.#counted.read(piece, body, length)
    this.#counted.endReturn(piece.bytes, body)
    this.#use.end(piece, this.#counted, true)
  }
}
