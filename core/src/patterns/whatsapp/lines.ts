/** So many bytes of a line are seen together, wherever the chunks end: header, name, and all of a short message. */
const seenTogether = 1024

const newline = 0x0a
const carriageReturn = 0x0d

/** Bytes, and the same bytes four at a time. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly view: DataView
}

function pieceOf(bytes: Uint8Array): Piece {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
}

/** What is done with the lines of a file, in order. */
export interface LineUse {
  /** A line begins at `from`, `start` bytes into the file; its first bytes go up to `limit` at most. Returns from where on to count. */
  begin(piece: Piece, from: number, limit: number, start: number): number
  /**
   * The line ended before `to`, so many code points behind the place that `begin` returned. `last` when the file ends in it,
   * without a line's end.
   */
  end(piece: Piece, to: number, points: number, last: boolean): void
  /** A line ended of which not all was seen together. */
  endLong(points: number): void
}

/** Cuts chunks into lines and counts their code points, in memory that does not grow with the file or with a line. */
export class Lines {
  readonly #use: LineUse
  readonly #carry = new Uint8Array(seenTogether)
  #carried = 0
  #inLine = false
  #points = 0
  #lastByte = 0
  /** Bytes of the file before this chunk. */
  #passed = 0
  /** Where the line ends that was counted last. */
  #feed = 0

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
    while (at <= sure && !this.#inLine) at = this.#line(piece, at, this.#passed + at)
    this.#tail(piece, at)
    this.#passed += chunk.length
  }

  /** The file ended. */
  finish(): void {
    if (this.#carried > 0) this.#final()
    else if (this.#inLine) this.#close()
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
    const points = this.#count(piece, body, bytes.length)
    const feed = this.#feed
    if (feed < bytes.length && feed - from < seenTogether) {
      const isReturn = feed > body && bytes[feed - 1] === carriageReturn
      this.#use.end(piece, isReturn ? feed - 1 : feed, isReturn ? points - 1 : points, false)
      return feed + 1
    }
    this.#points = points
    this.#lastByte = bytes[feed - 1] ?? 0
    this.#inLine = true
    if (feed < bytes.length) this.#close()
    return Math.min(feed + 1, bytes.length)
  }

  /** The rest of a line that began in the chunk before. */
  #rest(piece: Piece, from: number): number {
    const { bytes } = piece
    this.#points += this.#count(piece, from, bytes.length)
    const feed = this.#feed
    if (feed > from) this.#lastByte = bytes[feed - 1] ?? 0
    if (feed === bytes.length) return feed
    this.#close()
    return feed + 1
  }

  #close(): void {
    this.#inLine = false
    this.#use.endLong(this.#points - (this.#lastByte === carriageReturn ? 1 : 0))
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
    const isReturn = length > body && piece.bytes[length - 1] === carriageReturn
    const to = isReturn ? length - 1 : length
    this.#use.end(piece, to, pointsIn(piece, body, to), true)
  }

  /**
   * Counts the code points from `from` to the next line feed, which `#feed` is then, or to `to`. Four bytes at a time: where one of
   * them is a line feed, `x` has a zero byte; see `pointsIn` for the rest.
   * Source of the test: Sean Eron Anderson, "Bit Twiddling Hacks", haszero.
   */
  #count({ bytes, view }: Piece, from: number, to: number): number {
    let at = from
    let others = 0
    for (const last = to - 4; at <= last; at += 4) {
      const four = view.getInt32(at, true)
      const x = four ^ feeds
      if ((((x - lowest) | 0) & ~x & highest) !== 0) break
      others += Math.imul((four >> 7) & ~(four >> 6) & lowest, lowest) >>> 24
    }
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === newline) break
      if ((byte & 0xc0) === 0x80) others++
    }
    this.#feed = at
    return at - from - others
  }
}

const feeds = 0x0a0a0a0a
const lowest = 0x01010101
/** Bit 7 of four bytes, as a signed number. */
const highest = 0x80808080 | 0

/** Code points: bytes that do not go on with one that began before. Bit 7 set and bit 6 clear marks a byte that does. */
export function pointsIn({ bytes }: Piece, from: number, to: number): number {
  let points = 0
  for (let at = from; at < to; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) points++
  return points
}
