import { PatternsFailure } from '../failure.ts'
import { bareKind } from './bare.ts'
import { deepest, Passing } from './passing.ts'
import { Place } from './place.ts'
import type { Rule } from './rule.ts'
import { type Mode, Text } from './text.ts'
import { Token } from './token.ts'

/** Where the scanner stands between two values, or in which one. */
const beforeValue = 0
const beforeKey = 1
const beforeColon = 2
const behindValue = 3
const inText = 4
const inKey = 5
const inBare = 6
const passing = 7

const object = 0x7b
const array = 0x5b

/**
 * Reads JSON that comes in pieces, by rules for the places that matter; nothing of the rest is kept, and memory does not
 * grow with the file. Stricter than it seems: only what known programs get wrong is read all the same (see `Text`; values
 * without quotation marks; zero bytes that a broken copy leaves), anything else throws `damaged` with its place.
 */
export class Scanner {
  readonly #token = new Token()
  readonly #text = new Text(this.#token)
  readonly #file: string
  readonly #many: boolean
  readonly #root: Place
  #state = beforeValue
  #rule: Place | undefined
  #values = 0
  #depth = 0
  /** By depth: the bracket that is open, and its rule. */
  readonly #brackets = new Uint8Array(deepest + 1)
  readonly #rules: (Place | undefined)[] = []
  readonly #passing = new Passing()
  /** Right behind an opening bracket, where a closing one may follow. */
  #afterOpen = false
  /** Behind words without marks: what follows their comma may be the rest of them. */
  #afterBare = false
  #repaired = 0
  #offset = 0

  /** @param many whether values may follow each other, as in JSON lines */
  constructor(root: Rule, file: string, many = false) {
    this.#root = new Place(root)
    this.#rule = this.#root
    this.#file = file
    this.#many = many
  }

  /** Places that were read as what the program meant. */
  get repaired(): number {
    return this.#repaired + this.#text.repaired
  }

  /** Whether what came so far is whole: something is there, and nothing is open. */
  get whole(): boolean {
    return this.#values > 0 && this.#depth === 0 && this.#state === behindValue
  }

  /** The next bytes, of any number. */
  feed(chunk: Uint8Array): void {
    let at = 0
    while (at < chunk.length) {
      switch (this.#state) {
        case inText:
        case inKey:
          at = this.#inText(chunk, at)
          break
        case inBare:
          at = this.#inBare(chunk, at)
          break
        case passing:
          at = this.#inPassed(chunk, at)
          break
        default:
          at = this.#between(chunk, at)
      }
    }
    this.#offset += chunk.length
  }

  /** White space, brackets, commas and colons. */
  #between(chunk: Uint8Array, start: number): number {
    const { length } = chunk
    let at = start
    let byte = 0
    for (; at < length; at++) {
      byte = chunk[at] ?? 0
      if (byte > 0x20) break
    }
    if (at === length) return at
    switch (this.#state) {
      case beforeKey:
        return this.#key(chunk, byte, at)
      case beforeColon:
        if (byte !== 0x3a) this.#fail(at)
        this.#state = beforeValue
        return at + 1
      case behindValue:
        return this.#next(byte, at)
      default:
        return this.#value(chunk, byte, at)
    }
  }

  #key(chunk: Uint8Array, byte: number, at: number): number {
    if (byte === 0x22) return this.#beginText(chunk, at + 1, 'kept', inKey)
    if (byte === 0x7d && this.#afterOpen) this.#close(byte, at)
    else if (this.#afterBare) return this.#beginBare(undefined, at)
    else this.#fail(at)
    return at + 1
  }

  #beginBare(rule: Place | undefined, at: number): number {
    this.#rule = rule
    this.#token.clear()
    this.#state = inBare
    return at
  }

  #next(byte: number, at: number): number {
    if (this.#depth === 0) {
      if (!this.#many) this.#fail(at)
      this.#rule = this.#root
      this.#state = beforeValue
      return at
    }
    if (byte !== 0x2c) this.#close(byte, at)
    else {
      this.#afterOpen = false
      if (this.#brackets[this.#depth] === object) this.#state = beforeKey
      else this.#beforeItem()
    }
    return at + 1
  }

  #beforeItem(): void {
    this.#rule = this.#rules[this.#depth]?.items
    this.#state = beforeValue
  }

  #value(chunk: Uint8Array, byte: number, at: number): number {
    const first = this.#afterOpen
    this.#afterOpen = false
    if (byte === 0x22 && this.#rule?.value) {
      return this.#beginText(chunk, at + 1, this.#rule.measured ? 'measured' : 'kept', inText)
    }
    if (byte === 0x22) this.#pass(byte)
    else if (byte === object || byte === array) this.#open(byte, at)
    else if (byte === 0x5d && first && this.#brackets[this.#depth] === array) this.#close(byte, at)
    else if (byte === 0x2c || byte === 0x3a || byte === 0x5d || byte === 0x7d) this.#fail(at)
    else if (!this.#isMarkOfOrder(byte, at)) return this.#beginBare(this.#rule, at)
    return at + 1
  }

  /** One of the three bytes that may stand before all else. */
  #isMarkOfOrder(byte: number, at: number): boolean {
    const place = this.#offset + at
    return place < 3 && byte === [0xef, 0xbb, 0xbf][place]
  }

  #open(bracket: number, at: number): void {
    if (this.#depth === deepest) this.#fail(at)
    const rule = this.#rule
    if (rule === undefined || !enters(rule, bracket)) {
      this.#pass(bracket)
      return
    }
    this.#depth++
    this.#brackets[this.#depth] = bracket
    this.#rules[this.#depth] = rule
    if (bracket === object) this.#state = beforeKey
    else this.#beforeItem()
    this.#afterOpen = true
  }

  #close(byte: number, at: number): void {
    const bracket = this.#brackets[this.#depth] ?? 0
    if (byte !== bracket + 2) this.#fail(at)
    this.#depth--
    this.#ended()
    this.#rules[this.#depth + 1]?.close?.()
  }

  #ended(): void {
    this.#values++
    this.#state = behindValue
  }

  #pass(first: number): void {
    this.#passing.begin(first)
    this.#state = passing
  }

  #inPassed(chunk: Uint8Array, start: number): number {
    const at = this.#passing.feed(chunk, start)
    if (at < 0) this.#fail(-1 - at)
    if (!this.#passing.open) this.#ended()
    return at
  }

  #beginText(chunk: Uint8Array, start: number, mode: Mode, state: number): number {
    this.#state = state
    const at = this.#text.atOnce(chunk, start, mode)
    if (at < 0) {
      this.#text.begin(mode)
      return start
    }
    this.#textEnded()
    if (state === inKey && chunk[at] === 0x3a) {
      this.#state = beforeValue
      return at + 1
    }
    return at
  }

  #inText(chunk: Uint8Array, start: number): number {
    const at = this.#text.feed(chunk, start)
    if (!this.#text.open) this.#textEnded()
    return at
  }

  #textEnded(): void {
    const token = this.#token
    if (this.#state === inKey) {
      this.#rule = this.#rules[this.#depth]?.keys?.find(token.bytes, token.start, token.end)
      this.#state = beforeColon
      this.#afterBare = false
    } else {
      this.#ended()
      this.#rule?.value?.(token)
    }
  }

  #inBare(chunk: Uint8Array, start: number): number {
    let at = start
    while (at < chunk.length && !endsBare(chunk[at] ?? 0)) at++
    if (at === chunk.length) this.#token.hold(chunk, start, at)
    else {
      this.#token.finish(chunk, start, at)
      this.#bareEnded(at)
    }
    return at
  }

  #bareEnded(at: number): void {
    const token = this.#token
    while (token.end > token.start && (token.bytes[token.end - 1] ?? 0) <= 0x20) token.end--
    const kind = bareKind(token.bytes, token.start, token.end)
    if (kind === 'broken') this.#fail(at)
    this.#ended()
    if (kind === 'null') this.#rule?.none?.()
    else if (kind === 'plain') this.#rule?.value?.(token)
    else {
      this.#afterBare = this.#depth > 0
      this.#repaired++
    }
  }

  #fail(at: number): never {
    throw new PatternsFailure('damaged', { file: this.#file, offset: this.#offset + at })
  }
}

/** Whether the rule goes on inside of this bracket; an object where it knows of a list, or the other way round, is passed over. */
function enters(rule: Place, bracket: number): boolean {
  const fits = bracket === object ? rule.keys !== undefined : rule.items !== undefined
  if (!fits && (rule.keys || rule.items)) return false
  const wanted = rule.open?.() ?? true
  return fits && wanted
}

/** A comma, a closing bracket, or the end of the line. */
const endsBare = (byte: number): boolean =>
  byte === 0x2c || byte === 0x7d || byte === 0x5d || byte === 0x0a || byte === 0x0d
