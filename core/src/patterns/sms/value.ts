/** What to do with a value: keep its first bytes, count its code points, or neither. */
export type Mode = 'kept' | 'measured' | 'passed'

/** Names and numbers are shorter; nothing longer is kept. */
const mostKept = 1024

/** The longest reference, `&#1114111;`, without its first and last character. */
const mostReference = 8

const ampersand = 0x26
const semicolon = 0x3b

const utf8 = new TextDecoder()
const reference = /&(#x?[\da-f]+|[a-z]+);/gi

/** One value in quotation marks, over as many chunks as it takes. */
export class Value {
  /** Code points of a measured value. A reference such as `&#10;` is one, and so are two that make a surrogate pair. */
  points = 0
  #mode: Mode = 'passed'
  #quote = 0
  readonly #kept = new Uint8Array(mostKept)
  #length = 0
  /** Whether a measured value is `null` so far, by as many letters. */
  #nulls = 0
  /** Letters of a reference behind its `&`; -1 outside of one. */
  #reference = -1
  #letters = ''
  #afterHigh = false

  begin(mode: Mode, quote: number): void {
    this.#mode = mode
    this.#quote = quote
    this.points = 0
    this.#length = 0
    this.#reference = -1
    this.#afterHigh = false
    this.#nulls = 0
  }

  /** Whether a measured value is the `null` with which this program says that there is none. */
  get isNull(): boolean {
    return this.#nulls === 4 && this.points === 4
  }

  /** Reads on from `at`; gives the place of the closing mark, or -1 when it is not in this chunk. */
  feed(chunk: Uint8Array, at: number): number {
    const close = chunk.indexOf(this.#quote, at)
    const end = close < 0 ? chunk.length : close
    if (this.#mode === 'measured') this.#measure(chunk, at, end)
    else if (this.#mode === 'kept') this.#keep(chunk, at, end)
    if (close >= 0 && this.#reference >= 0) this.#literal()
    return close
  }

  /** A kept value as text, references undone. `null` is how this program writes that there is none. */
  text(): string | undefined {
    const kept = this.#kept.subarray(0, this.#length)
    const raw = utf8.decode(kept)
    const text = kept.includes(ampersand)
      ? raw.replaceAll(reference, (all, name: string) => character(name) ?? all)
      : raw
    return text === 'null' || text === '' ? undefined : text
  }

  /** The whole number that a kept value is; NaN for anything else. */
  whole(): number {
    if (this.#length === 0 || this.#length > 15) return Number.NaN
    let number = 0
    for (let at = 0; at < this.#length; at++) {
      const digit = (this.#kept[at] ?? 0) - 0x30
      if (digit < 0 || digit > 9) return Number.NaN
      number = number * 10 + digit
    }
    return number
  }

  #keep(chunk: Uint8Array, at: number, end: number): void {
    const part = chunk.subarray(at, Math.min(end, at + mostKept - this.#length))
    this.#kept.set(part, this.#length)
    this.#length += part.length
  }

  #measure(chunk: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const byte = chunk[at] ?? 0
      if (this.#reference >= 0 && this.#refers(byte)) continue
      // What continues a character is not one.
      if ((byte & 0xc0) === 0x80) continue
      if (byte === ampersand) {
        this.#reference = 0
        this.#letters = ''
      } else {
        if (this.points === this.#nulls && byte === 'null'.charCodeAt(this.#nulls)) this.#nulls++
        this.points++
        this.#afterHigh = false
      }
    }
  }

  /** Takes a byte for part of a reference; false when it is none, and what looked like one was text. */
  #refers(byte: number): boolean {
    if (byte === semicolon && this.#reference > 0) {
      this.#reference = -1
      this.#wrote(this.#letters)
      return true
    }
    const letter = String.fromCharCode(byte)
    if (this.#reference < mostReference && /[#\da-z]/i.test(letter)) {
      this.#reference++
      this.#letters += letter
      return true
    }
    this.#literal()
    return false
  }

  /** An ampersand that began no reference, and the letters behind it. */
  #literal(): void {
    this.points += 1 + this.#reference
    this.#reference = -1
    this.#afterHigh = false
  }

  #wrote(name: string): void {
    const point = pointOf(name)
    const low = point >= 0xdc00 && point < 0xe000
    if (!(low && this.#afterHigh)) this.points++
    this.#afterHigh = point >= 0xd800 && point < 0xdc00
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function pointOf(name: string): number {
  if (!name.startsWith('#')) return named[name]?.charCodeAt(0) ?? Number.NaN
  return /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
}

/** Surrogates are given as they are: two references in a row make one character. */
function character(name: string): string | undefined {
  const point = pointOf(name)
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
