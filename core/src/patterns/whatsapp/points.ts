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
const markLead = 0xe2

/** Finds a line's end and counts its code points on the way: bytes that do not go on with one that began before. */
export class Points {
  /** Of the line that was counted last: its line feed, or where counting ended without one. */
  feed = 0
  /** Where its words end: before a carriage return that stands before the line feed. */
  to = 0
  /** Code points up to there. */
  count = 0
  /** Whether one of its bytes is what a mark of the program begins with. */
  marked = false

  /**
   * Counts from `from` to the next line feed or to before `to`, four bytes at a time. A byte that goes on has bit 7 set and bit 6
   * clear; where one of the four is a line feed, `x` has a zero byte, and `below` is all bits below the first one's bit 7. `y` has one
   * where a mark may begin (or behind the line's end, which does no harm).
   * What is a constant here costs a look into memory for each four bytes when it stands outside of the function.
   * Source of the test for a zero byte: Sean Eron Anderson, "Bit Twiddling Hacks", haszero.
   */
  read({ bytes, view }: Piece, from: number, to: number): void {
    const feeds = 0x0a0a0a0a
    const markLeads = 0xe2e2e2e2 | 0
    const lowest = 0x01010101
    const highest = 0x80808080 | 0
    const last = to - 4
    let at = from
    let others = 0
    let marks = 0
    for (; at <= last; at += 4) {
      let four = view.getInt32(at, true)
      let x = four ^ feeds
      // Of most fours, none is a line feed or beyond ASCII.
      if ((((x - lowest) | four) & highest) === 0) {
        at += 4
        if (at > last) break
        four = view.getInt32(at, true)
        x = four ^ feeds
        if ((((x - lowest) | four) & highest) === 0) continue
      }
      const zeros = ((x - lowest) | 0) & ~x & highest
      const on = (four >> 7) & ~(four >> 6) & lowest
      const y = four ^ markLeads
      marks |= (y - lowest) & ~y & highest
      if (zeros !== 0) {
        const below = ((zeros - 1) | 0) & ~zeros
        const feed = at + ((32 - Math.clz32(below)) >> 3)
        this.set(from, feed, others + (Math.imul(on & below, lowest) >>> 24), marks !== 0)
        this.endReturn(bytes, from)
        return
      }
      others += Math.imul(on, lowest) >>> 24
    }
    for (; at < to; at++) {
      const byte = bytes[at] as number
      if (byte === newline) break
      if ((byte & 0xc0) === 0x80) others++
      if (byte === markLead) marks = 1
    }
    this.set(from, at, others, marks !== 0)
    if (at < to) this.endReturn(bytes, from)
  }

  /** The line ends here: a carriage return at its end is none of its words. */
  endReturn(bytes: Uint8Array, from: number): void {
    if (this.to === from || bytes[this.to - 1] !== carriageReturn) return
    this.to--
    this.count--
  }

  /** What was counted: from here to this feed, with so many bytes that go on. `marked` as above. */
  set(from: number, feed: number, others: number, marked: boolean): void {
    this.feed = feed
    this.to = feed
    this.count = feed - from - others
    this.marked = marked
  }
}

/** Code points between two places. */
export function pointsIn({ bytes }: Piece, from: number, to: number): number {
  let points = 0
  for (let at = from; at < to; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) points++
  return points
}
