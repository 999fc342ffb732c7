/** Bytes, and the same bytes four at a time. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly view: DataView
}

export function pieceOf(bytes: Uint8Array): Piece {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) }
}

const newline = 0x0a
const carriageReturn = 0x0d
const feeds = 0x0a0a0a0a
const lowest = 0x01010101
/** Bit 7 of four bytes, as a signed number. */
const highest = 0x80808080 | 0
/** The first byte of U+200E, four times. */
const marks = 0xe2e2e2e2 | 0

/** Finds a line's end and counts its code points on the way: bytes that do not go on with one that began before. */
export class Points {
  /** Of the line that was counted last: its line feed, or where counting ended without one. */
  feed = 0
  /** Where its words end: before a carriage return that stands before the line feed. */
  to = 0
  /** Code points up to there. */
  count = 0
  /** False when no byte is in it with which a mark of direction begins. */
  marked = false

  /**
   * Counts from `from` to the next line feed or to before `to`, four bytes at a time. A byte that goes on has bit 7 set and bit 6
   * clear; where one of the four is a line feed, `x` has a zero byte, and `below` is all bits below the first one's bit 7.
   * Source of the test for a zero byte: Sean Eron Anderson, "Bit Twiddling Hacks", haszero.
   */
  read({ bytes, view }: Piece, from: number, to: number): void {
    let at = from
    let others = 0
    let found = 0
    for (const last = to - 4; at <= last; at += 4) {
      const four = view.getInt32(at, true)
      const x = four ^ feeds
      // Of most fours, none is a line feed or beyond ASCII.
      if ((((x - lowest) | four) & highest) === 0) continue
      const zeros = ((x - lowest) | 0) & ~x & highest
      const on = (four >> 7) & ~(four >> 6) & lowest
      const y = four ^ marks
      found |= ((y - lowest) | 0) & ~y & highest
      if (zeros !== 0) {
        const below = ((zeros - 1) | 0) & ~zeros
        this.#set(from, at + ((32 - Math.clz32(below)) >> 3), others + count(on & below), found)
        this.endReturn(bytes, from)
        return
      }
      others += count(on)
    }
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === newline) break
      if ((byte & 0xc0) === 0x80) others++
      if (byte === 0xe2) found = 1
    }
    this.#set(from, at, others, found)
    if (at < to) this.endReturn(bytes, from)
  }

  /** The line ends here: a carriage return at its end is none of its words. */
  endReturn(bytes: Uint8Array, from: number): void {
    if (this.to === from || bytes[this.to - 1] !== carriageReturn) return
    this.to--
    this.count--
  }

  #set(from: number, feed: number, others: number, found: number): void {
    this.feed = feed
    this.to = feed
    this.count = feed - from - others
    this.marked = found !== 0
  }
}

/** How many of the bits 0, 8, 16 and 24 are set. */
const count = (bits: number) => Math.imul(bits, lowest) >>> 24

/** Code points between two places. */
export function pointsIn({ bytes }: Piece, from: number, to: number): number {
  let points = 0
  for (let at = from; at < to; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) points++
  return points
}
