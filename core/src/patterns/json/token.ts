/** The most bytes of one value that are ever kept: names, dates and the like are shorter. The rest is cut off. */
const most = 1024

/**
 * One value of the file that is not an object or an array, for the moment in which a rule looks at it. What a message says
 * is never in here: of a body only `points` is known.
 */
export class Token {
  /** Unicode code points of a measured string; 0 for what is no string. */
  points = 0
  /** The bytes of a kept value, from `start` to before `end`, with escapes undone; valid during the call alone. */
  bytes: Uint8Array = new Uint8Array(0)
  start = 0
  end = 0
  readonly #own = new Uint8Array(most)
  #held = 0

  /** Forgets what was held. */
  clear(): void {
    this.#held = 0
    this.points = 0
    this.start = 0
    this.end = 0
  }

  /** Takes a whole string where it stands; only its length when `end` is `start`. */
  take(bytes: Uint8Array, start: number, end: number, points: number): void {
    this.points = points
    this.#look(bytes, start, end)
  }

  /** Keeps a piece that the end of a chunk, or an escape, cut off. */
  hold(bytes: Uint8Array, start: number, end: number): void {
    const room = Math.min(end - start, most - this.#held)
    this.#own.set(bytes.subarray(start, start + room), this.#held)
    this.#held += room
  }

  /** Keeps one code point, written in UTF-8. */
  holdPoint(point: number): void {
    const bytes = new TextEncoder().encode(String.fromCodePoint(point))
    this.hold(bytes, 0, bytes.length)
  }

  /** Ends with the last piece; without anything held before, it is looked at where it stands. */
  finish(bytes: Uint8Array, start: number, end: number): void {
    if (this.#held > 0) {
      this.hold(bytes, start, end)
      this.#look(this.#own, 0, this.#held)
    } else this.#look(bytes, start, end)
  }

  /** The kept value as text: for names, never for what was written. */
  text(): string {
    return new TextDecoder().decode(this.bytes.subarray(this.start, this.end))
  }

  /** The whole number that stands here, in quotation marks or not; NaN for anything else and for more than 15 digits. */
  whole(): number {
    const { bytes, start, end } = this
    if (end === start || end - start > 15) return Number.NaN
    let value = 0
    for (let at = start; at < end; at++) {
      const digit = (bytes[at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) return Number.NaN
      value = value * 10 + digit
    }
    return value
  }

  #look(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes
    this.start = start
    this.end = Math.min(end, start + most)
  }
}
