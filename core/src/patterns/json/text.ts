import type { Token } from './token.ts'

/** What to do with a string: keep its first bytes, or count its code points. */
export type Mode = 'kept' | 'measured'

const quote = 0x22
const backslash = 0x5c

const shortEscapes: ReadonlyMap<number, number> = new Map(
  [...'"\\/bfnrt'].map((letter, at) => [letter.charCodeAt(0), [34, 92, 47, 8, 12, 10, 13, 9][at] ?? 0]),
)

/**
 * One string of the file at a time, from behind its first quotation mark on, over as many chunks as it takes.
 * Read on, and counted in `repaired`: raw control characters, `\x01` (Telegram), and escapes that JSON does not know.
 */
export class Text {
  open = false
  repaired = 0
  readonly #token: Token
  #mode: Mode = 'measured'
  /** Behind a backslash. */
  #escaped = false
  /** Digits of an escape that are still to come, and what came so far. */
  #digits = 0
  #unit = 0
  /** The first half of a surrogate pair, when an escape has just written it. */
  #high = 0

  constructor(token: Token) {
    this.#token = token
  }

  /**
   * The whole string from `start` on at once, if it ends in this chunk and has nothing in it to think about, as nearly all do:
   * the place behind it, else -1.
   */
  atOnce(chunk: Uint8Array, start: number, mode: Mode): number {
    return mode === 'kept' ? this.#keptAtOnce(chunk, start) : this.#measuredAtOnce(chunk, start)
  }

  #keptAtOnce(chunk: Uint8Array, start: number): number {
    const { length } = chunk
    for (let at = start; at < length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === quote) {
        this.#token.take(chunk, start, at, 0)
        return at + 1
      }
      if (byte === backslash || byte < 0x20) return -1
    }
    return -1
  }

  #measuredAtOnce(chunk: Uint8Array, start: number): number {
    const { length } = chunk
    let following = 0
    for (let at = start; at < length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === quote) {
        this.#token.take(chunk, start, start, at - start - following)
        return at + 1
      }
      if (byte === backslash || byte < 0x20) return -1
      if ((byte & 0xc0) === 0x80) following++
    }
    return -1
  }

  begin(mode: Mode): void {
    this.open = true
    this.#mode = mode
    this.#token.clear()
  }

  /** Reads on from `at`; gives the place behind the closing mark, or the length of the chunk. */
  feed(chunk: Uint8Array, at: number): number {
    let here = at
    while (here < chunk.length) {
      if (this.#digits > 0) here = this.#digit(chunk, here)
      else if (this.#escaped) this.#escape(chunk[here++] ?? 0)
      else {
        here = this.#run(chunk, here)
        if (!this.open) return here
      }
    }
    return here
  }

  /** Up to the next mark or backslash, and behind it. */
  #run(chunk: Uint8Array, start: number): number {
    const end = this.#plain(chunk, start)
    if (end > start) this.#settle()
    const closes = end < chunk.length && chunk[end] === quote
    if (closes) this.#settle()
    if (this.#mode === 'kept') {
      if (closes) this.#token.finish(chunk, start, end)
      else this.#token.hold(chunk, start, end)
    }
    if (closes) this.open = false
    else this.#escaped = end < chunk.length
    return end + 1 > chunk.length ? end : end + 1
  }

  /** The place of the next mark or backslash; what lies before is counted. */
  #plain(chunk: Uint8Array, start: number): number {
    const { length } = chunk
    let points = 0
    let raw = 0
    let at = start
    for (; at < length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === quote || byte === backslash) break
      if ((byte & 0xc0) !== 0x80) points++
      if (byte < 0x20) raw++
    }
    if (this.#mode === 'measured') this.#token.points += points
    this.repaired += raw
    return at
  }

  /** The letter behind a backslash. */
  #escape(letter: number): void {
    this.#escaped = false
    this.#unit = 0
    if (letter === 0x75) this.#digits = 4
    else if (letter === 0x78) {
      this.#digits = 2
      this.repaired++
    } else {
      const meant = shortEscapes.get(letter)
      if (meant === undefined) this.repaired++
      this.#settle()
      this.#wrote(meant ?? letter)
    }
  }

  /** One more digit of an escape; what is no digit ends it early and is read as itself. */
  #digit(chunk: Uint8Array, at: number): number {
    const digit = hex(chunk[at] ?? 0)
    if (digit < 0) {
      this.repaired++
      this.#digits = 0
    } else {
      this.#unit = this.#unit * 16 + digit
      this.#digits--
    }
    if (this.#digits === 0) this.#unitEnded(this.#unit)
    return digit < 0 ? at : at + 1
  }

  #unitEnded(unit: number): void {
    if (this.#high > 0 && unit >= 0xdc00 && unit < 0xe000) {
      const whole = 0x10000 + (this.#high - 0xd800) * 0x400 + (unit - 0xdc00)
      this.#high = 0
      this.#wrote(whole)
      return
    }
    this.#settle()
    if (unit >= 0xd800 && unit < 0xdc00) this.#high = unit
    else this.#wrote(unit)
  }

  /** A first half that no second one followed counts as it is. */
  #settle(): void {
    if (this.#high === 0) return
    const alone = this.#high
    this.#high = 0
    this.#wrote(alone)
  }

  #wrote(point: number): void {
    if (this.#mode === 'measured') this.#token.points++
    else this.#token.holdPoint(point)
  }
}

/** The value of a hexadecimal digit; -1 for anything else. */
function hex(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
