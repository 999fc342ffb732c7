import { PatternsFailure } from '../failure.ts'
import { type Mode, Value } from './value.ts'

/** What is done with the elements of a file, as they come. Names are bytes from 0 to before `end`. */
export interface Sink {
  /** An element begins. */
  open(name: Uint8Array, end: number): void
  /** An attribute of it, and what to do with its value. */
  mode(name: Uint8Array, end: number): Mode
  /** The value of the attribute that `mode` was last asked for; it is good for the moment of the call. */
  value(value: Value): void
  /** All attributes were told. */
  opened(): void
  /** An element ends, also one that has nothing in it. */
  close(name: Uint8Array, end: number): void
}

/** Names are shorter; a longer one is nobody's, and its end is not looked at. */
const mostName = 64

const lower = 0x3c
const greater = 0x3e
const slash = 0x2f
const equals = 0x3d
const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
const isQuote = (byte: number) => byte === 0x22 || byte === 0x27

type State =
  | 'outside'
  | 'begun'
  | 'name'
  | 'inside'
  | 'attribute'
  | 'beforeEquals'
  | 'beforeValue'
  | 'value'
  | 'ending'
  | 'closing'
  | 'declaration'

/**
 * Reads elements and attributes of XML in pieces, keeping no value but short ones that are asked for. What stands between tags is
 * passed over, and nothing that a document type declares is ever put in.
 */
export class XmlScanner {
  readonly #sink: Sink
  readonly #file: string
  readonly #value = new Value()
  readonly #element = new Uint8Array(mostName)
  #elementEnd = 0
  readonly #name = new Uint8Array(mostName)
  #nameEnd = 0
  #state: State = 'outside'
  /** The last bytes of a comment or of an instruction, in which alone it can end. */
  #last = ''
  #ends = '>'
  #before = 0

  constructor(sink: Sink, file: string) {
    this.#sink = sink
    this.#file = file
  }

  /** Whether the file may end here: not within a tag. */
  get between(): boolean {
    return this.#state === 'outside'
  }

  /** @throws PatternsFailure `damaged` with the place of what cannot stand there */
  feed(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#state === 'outside') {
        const next = chunk.indexOf(lower, at)
        if (next < 0) break
        this.#state = 'begun'
        this.#elementEnd = 0
        at = next + 1
      } else if (this.#state === 'value') {
        const close = this.#value.feed(chunk, at)
        if (close < 0) break
        this.#sink.value(this.#value)
        this.#state = 'inside'
        at = close + 1
      } else if (this.#state === 'attribute' && isName(chunk[at] ?? 0)) {
        at = this.#nameFrom(chunk, at)
      } else {
        if (!this.#step(chunk[at] ?? 0)) {
          throw new PatternsFailure('damaged', { file: this.#file, offset: this.#before + at })
        }
        at++
      }
    }
    this.#before += chunk.length
  }

  /** One byte within a tag; false for one that cannot stand there. */
  #step(byte: number): boolean {
    switch (this.#state) {
      case 'begun':
        return this.#begun(byte)
      case 'name':
        return this.#inName(byte)
      case 'inside':
        return this.#inside(byte)
      case 'attribute':
        return this.#inAttribute(byte)
      case 'beforeEquals':
        if (byte === equals) this.#state = 'beforeValue'
        return byte === equals || isSpace(byte)
      case 'beforeValue':
        if (isQuote(byte)) this.#beginValue(byte)
        return isQuote(byte) || isSpace(byte)
      case 'ending':
        return byte === greater && this.#closed()
      case 'closing':
        return this.#inClosing(byte)
      default:
        return this.#inDeclaration(byte)
    }
  }

  #begun(byte: number): boolean {
    if (byte === slash) this.#state = 'closing'
    else if (byte === 0x21 || byte === 0x3f) {
      this.#state = 'declaration'
      this.#last = ''
      this.#ends = byte === 0x3f ? '?>' : '>'
    } else {
      this.#state = 'name'
      return isName(byte) && this.#inName(byte)
    }
    return true
  }

  #inName(byte: number): boolean {
    if (isName(byte)) {
      this.#elementEnd = put(this.#element, this.#elementEnd, byte)
      return true
    }
    this.#sink.open(this.#element, this.#elementEnd)
    this.#state = 'inside'
    return this.#inside(byte)
  }

  #inside(byte: number): boolean {
    if (isSpace(byte)) return true
    if (byte === slash) {
      this.#state = 'ending'
      return true
    }
    if (byte === greater) {
      this.#sink.opened()
      this.#state = 'outside'
      return true
    }
    this.#nameEnd = put(this.#name, 0, byte)
    this.#state = 'attribute'
    return isName(byte)
  }

  /** Takes the letters of an attribute's name; gives the place behind them. */
  #nameFrom(chunk: Uint8Array, start: number): number {
    let at = start
    for (; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0
      if (!isName(byte)) break
      this.#nameEnd = put(this.#name, this.#nameEnd, byte)
    }
    return at
  }

  #inAttribute(byte: number): boolean {
    this.#state = byte === equals ? 'beforeValue' : 'beforeEquals'
    return byte === equals || isSpace(byte)
  }

  #beginValue(quote: number): void {
    this.#value.begin(this.#sink.mode(this.#name, this.#nameEnd), quote)
    this.#state = 'value'
  }

  /** The `>` of an element with nothing in it. */
  #closed(): boolean {
    this.#sink.opened()
    this.#sink.close(this.#element, this.#elementEnd)
    this.#state = 'outside'
    return true
  }

  #inClosing(byte: number): boolean {
    if (byte === greater) {
      this.#sink.close(this.#element, this.#elementEnd)
      this.#state = 'outside'
      return true
    }
    if (isName(byte)) this.#elementEnd = put(this.#element, this.#elementEnd, byte)
    return isName(byte) || isSpace(byte)
  }

  #inDeclaration(byte: number): boolean {
    this.#last = (this.#last + String.fromCharCode(byte)).slice(-3)
    // `<!-` and one more begin a comment, which only its own mark ends.
    if (this.#ends === '>' && this.#last === '--') this.#ends = '-->'
    else if (this.#last.endsWith(this.#ends)) this.#state = 'outside'
    return true
  }
}

const put = (to: Uint8Array, at: number, byte: number): number => {
  if (at === to.length) return at
  to[at] = byte
  return at + 1
}

/** Letters, digits, `_ : - .` and all that is not ASCII. */
const nameBytes = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w:.-]/.test(String.fromCharCode(byte)) ? 1 : 0,
)
const isName = (byte: number) => nameBytes[byte] === 1
