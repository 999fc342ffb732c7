/** So many bytes of a line are seen together, wherever the chunks end: header, name, and all of a short message. */
export const seenTogether = 1024

const newline = 0x0a
const carriageReturn = 0x0d

/** What is done with the lines of a file, in order. */
export interface LineUse {
  /**
   * A line begins: its first bytes from `from` to before `to`, at most `seenTogether`. `whole` when there are no more, without the
   * line's end; `last` when the file ends in it. Returns from where on characters are to be counted.
   */
  begin(bytes: Uint8Array, from: number, to: number, whole: boolean, last: boolean): number
  /** The line ended; so many code points stood behind the place that `begin` returned. */
  end(points: number): void
}

/** Cuts chunks into lines and counts their code points, in memory that does not grow with the file or with a line. */
export class Lines {
  readonly #use: LineUse
  readonly #carry = new Uint8Array(seenTogether)
  #carried = 0
  #inLine = false
  #points = 0
  #lastByte = 0
  /** Bytes of the file before the line that was begun last. */
  start = 0
  #passed = 0

  constructor(use: LineUse) {
    this.#use = use
  }

  take(chunk: Uint8Array): void {
    let at = 0
    if (this.#carried > 0) at = this.#refill(chunk)
    while (at < chunk.length) {
      if (this.#inLine) at = this.#rest(chunk, at)
      else if (chunk.length - at >= seenTogether || chunk.indexOf(newline, at) >= 0)
        at = this.#line(chunk, at, this.#passed + at)
      else {
        this.#carry.set(chunk.subarray(at))
        this.#carried = chunk.length - at
        at = chunk.length
      }
    }
    this.#passed += chunk.length
  }

  /** The file ended. */
  finish(): void {
    if (this.#carried > 0) this.#final()
    else if (this.#inLine) this.#close()
  }

  /** A line whose end, or first bytes, are in these bytes; returns the place behind what was used. */
  #line(bytes: Uint8Array, from: number, start: number): number {
    const most = Math.min(bytes.length, from + seenTogether)
    let feed = from
    while (feed < most && bytes[feed] !== newline) feed++
    const whole = feed < most
    const to = whole && feed > from && bytes[feed - 1] === carriageReturn ? feed - 1 : feed
    this.start = start
    const body = this.#use.begin(bytes, from, to, whole, false)
    if (whole) {
      this.#use.end(pointsIn(bytes, body, to))
      return feed + 1
    }
    this.#points = pointsIn(bytes, body, feed)
    this.#lastByte = bytes[feed - 1] ?? 0
    this.#inLine = true
    return feed
  }

  #rest(chunk: Uint8Array, from: number): number {
    const found = chunk.indexOf(newline, from)
    const feed = found < 0 ? chunk.length : found
    this.#points += pointsIn(chunk, from, feed)
    if (feed > from) this.#lastByte = chunk[feed - 1] ?? 0
    if (found < 0) return feed
    this.#close()
    return feed + 1
  }

  #close(): void {
    this.#inLine = false
    this.#use.end(this.#points - (this.#lastByte === carriageReturn ? 1 : 0))
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
    this.#line(this.#carry.subarray(0, before + used), 0, this.#passed - before)
    return used
  }

  #final(): void {
    const bytes = this.#carry.subarray(0, this.#carried)
    const to = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
    this.start = this.#passed - this.#carried
    this.#use.end(pointsIn(bytes, this.#use.begin(bytes, 0, to, true, true), to))
  }
}

/** Code points: bytes that do not go on with one that began before. */
export function pointsIn(bytes: Uint8Array, from: number, to: number): number {
  let points = 0
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) points++
  return points
}
