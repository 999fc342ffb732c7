import { PatternsFailure } from '../failure.ts'
import { Token } from '../json/token.ts'

const quote = 0x22
const comma = 0x2c

/** One column of a table: `measured` columns are counted in code points and not kept. */
export interface Column {
  readonly measured?: true
  readonly value: (token: Token) => void
}

/**
 * A table of comma-separated values in pieces (RFC 4180: a field in quotation marks may hold commas, line breaks and doubled
 * marks). The first line names the columns. No field of a measured column is kept. A last
 * row without a line break behind it may have been cut off, and is not told.
 */
export class Table {
  readonly #columns: Readonly<Record<string, Column>>
  readonly #file: string
  readonly #ended: () => void
  readonly #token = new Token()
  #order: (Column | undefined)[] | undefined
  readonly #names: string[] = []
  #field = 0
  #state: 'start' | 'plain' | 'quoted' | 'mark' = 'start'
  #offset = 0

  /** @param ended a row came to its end */
  constructor(columns: Readonly<Record<string, Column>>, file: string, ended: () => void) {
    this.#columns = columns
    this.#file = file
    this.#ended = ended
  }

  /** Whether what came so far is whole: no row is open. */
  get whole(): boolean {
    return this.#order !== undefined && this.#field === 0 && this.#state === 'start'
  }

  feed(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at++) this.#byte(chunk, at)
    this.#offset += chunk.length
  }

  #byte(chunk: Uint8Array, at: number): void {
    const byte = chunk[at] ?? 0
    if (this.#state === 'quoted') {
      if (byte === quote) this.#state = 'mark'
      else this.#take(chunk, at)
    } else if (byte === comma) this.#fieldEnded(false)
    else if (byte === 0x0a) this.#fieldEnded(true)
    else if (byte === quote && this.#state !== 'plain') {
      if (this.#state === 'mark') this.#take(chunk, at)
      this.#state = 'quoted'
    } else if (byte === 0x0d || this.#isMarkOfOrder(byte, at)) return
    else if (this.#state === 'mark')
      throw new PatternsFailure('damaged', { file: this.#file, offset: this.#offset + at })
    else {
      this.#state = 'plain'
      this.#take(chunk, at)
    }
  }

  #isMarkOfOrder(byte: number, at: number): boolean {
    const place = this.#offset + at
    return place < 3 && byte === [0xef, 0xbb, 0xbf][place]
  }

  #take(chunk: Uint8Array, at: number): void {
    const column = this.#order?.[this.#field]
    if (column?.measured) {
      if (((chunk[at] ?? 0) & 0xc0) !== 0x80) this.#token.points++
    } else if (column || !this.#order) this.#token.hold(chunk, at, at + 1)
  }

  #fieldEnded(rowToo: boolean): void {
    const token = this.#token
    token.finish(token.bytes, 0, 0)
    const empty = rowToo && this.#field === 0 && this.#state === 'start'
    if (!empty) this.#tell()
    token.clear()
    this.#state = 'start'
    this.#field = rowToo ? 0 : this.#field + 1
    if (rowToo && !empty) this.#rowEnded()
  }

  #tell(): void {
    if (this.#order) this.#order[this.#field]?.value(this.#token)
    else this.#names.push(this.#token.text())
  }

  #rowEnded(): void {
    if (this.#order) this.#ended()
    else this.#order = this.#names.map(name => this.#columns[name])
  }
}
