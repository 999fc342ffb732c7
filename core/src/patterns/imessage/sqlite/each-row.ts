import type { Pages } from './pages.ts'
import { Row } from './row.ts'
import { cellAt, type LeafCell, leafCell, type TablePage, tablePage, word } from './table-page.ts'
import { varint } from './varint.ts'

/** Row numbers that are wanted out of a table. */
export interface Wanted {
  /** Whether one lies between these two, both included. */
  any(low: number, high: number): boolean
}

export interface Walked {
  /** The file ends before the table does: what came before was shown. */
  readonly cut: boolean
  /** Rows left out because they are longer than any message. */
  readonly tooLong: number
}

/** SQLite itself goes no deeper. */
const deepest = 20
/** A row that has to be gathered from several pages may take this much memory. */
const longestRow = 16 << 20

/**
 * Shows the rows of a table in order of their numbers, with the wanted columns (places in the record) looked up. Pages are
 * visited once each, so that no circle among them is walked twice. The row is valid only during the call.
 * @throws PatternsFailure `damaged`
 */
export function eachRow(
  pages: Pages,
  root: number,
  columns: readonly number[],
  show: (row: Row) => void,
  wanted: Wanted = { any: () => true },
): Promise<Walked> {
  return new Walk(pages, new Row(columns), show, wanted).walk(root)
}

/** A page to be looked at, whose rows must lie above `low` and not above `high`. */
interface Branch {
  readonly page: number
  readonly low: number
  readonly high: number
  readonly depth: number
}

class Walk {
  readonly #pages: Pages
  readonly #row: Row
  readonly #show: (row: Row) => void
  readonly #wanted: Wanted
  readonly #seen = new Set<number>()
  #tooLong = 0

  constructor(pages: Pages, row: Row, show: (row: Row) => void, wanted: Wanted) {
    this.#pages = pages
    this.#row = row
    this.#show = show
    this.#wanted = wanted
  }

  async walk(root: number): Promise<Walked> {
    const ahead: Branch[] = [{ page: root, low: -Infinity, high: Infinity, depth: 0 }]
    for (let branch = ahead.pop(); branch; branch = ahead.pop()) {
      const bytes = await this.#enter(branch.page)
      if (bytes === undefined) return { cut: true, tooLong: this.#tooLong }
      const page = tablePage(bytes, branch.page, this.#usable)
      if (page === undefined || branch.depth > deepest) throw this.#pages.broken(branch.page)
      if (!page.leaf) ahead.push(...this.#children(bytes, page, branch))
      else if (!(await this.#leaf(bytes, page, branch))) return { cut: true, tooLong: this.#tooLong }
    }
    return { cut: false, tooLong: this.#tooLong }
  }

  get #usable(): number {
    return this.#pages.header.usable
  }

  /** The bytes of a page that was not seen before; nothing where the file ends before it. */
  #enter(number: number): Uint8Array | Promise<Uint8Array> | undefined {
    if (!this.#pages.isPage(number) || this.#seen.has(number)) throw this.#pages.broken(number)
    this.#seen.add(number)
    if (!this.#pages.reaches(number)) return undefined
    return this.#pages.kept(number) ?? this.#pages.read(number)
  }

  /** Those that may hold wanted rows, the last one first. */
  #children(bytes: Uint8Array, page: TablePage, { page: number, low, high, depth }: Branch): Branch[] {
    const children: Branch[] = []
    let below = low
    for (let cell = 0; cell <= page.cells; cell++) {
      const last = cell === page.cells
      const at = last ? 0 : cellAt(bytes, page, cell, this.#usable)
      if (at === undefined) throw this.#pages.broken(number)
      const key = last ? high : varint(bytes, at + 4)
      if (!last && (key <= below || key > high)) throw this.#pages.broken(number)
      if (this.#wanted.any(below + 1, key))
        children.push({ page: last ? page.right : word(bytes, at), low: below, high: key, depth: depth + 1 })
      below = key
    }
    return children.reverse()
  }

  /** @returns whether all of its rows are in the file */
  async #leaf(bytes: Uint8Array, page: TablePage, { page: number, low, high }: Branch): Promise<boolean> {
    let before = low
    for (let index = 0; index < page.cells; index++) {
      const at = cellAt(bytes, page, index, this.#usable)
      const cell = at === undefined ? undefined : leafCell(bytes, at, this.#usable)
      if (cell === undefined || cell.rowid <= before || cell.rowid > high) throw this.#pages.broken(number)
      before = cell.rowid
      if (!this.#wanted.any(before, before)) continue
      this.#row.rowid = before
      if (cell.local < cell.size) {
        if (!(await this.#gathered(bytes, cell, number))) return false
      } else if (this.#opened(bytes, cell.start, cell.start + cell.local, cell.size, number) >= 0)
        this.#show(this.#row)
    }
    return true
  }

  /** Looks through the record's header. @returns bytes up to the last wanted column */
  #opened(bytes: Uint8Array, from: number, end: number, size: number, number: number): number {
    const needed = this.#row.open(bytes, from, end)
    if (needed < 0 || needed > size) throw this.#pages.broken(number)
    return needed
  }

  /** Shows a row that goes on on other pages, of which only those up to the last wanted column are read. */
  async #gathered(bytes: Uint8Array, cell: LeafCell, number: number): Promise<boolean> {
    const { start, local, size } = cell
    const header = varint(bytes, start)
    if (header > size) throw this.#pages.broken(number)
    const chain = new Chain(bytes.subarray(start, start + local), cell.overflow)
    if (header > local && !(await this.#lengthen(chain, Math.min(header, longestRow)))) return false
    const needed = this.#opened(chain.bytes, 0, chain.filled, size, number)
    if (needed > longestRow) {
      this.#tooLong++
      return true
    }
    if (!(await this.#lengthen(chain, needed))) return false
    this.#row.moveTo(chain.bytes)
    this.#show(this.#row)
    return true
  }

  /** @returns whether the file reaches that far */
  async #lengthen(chain: Chain, needed: number): Promise<boolean> {
    chain.needed = needed
    while (chain.filled < needed) {
      const bytes = await this.#enter(chain.next)
      if (bytes === undefined) return false
      chain.add(bytes.subarray(4, this.#usable), word(bytes, 0))
    }
    return true
  }
}

/** The bytes of one record, as far as they were gathered. */
class Chain {
  bytes: Uint8Array<ArrayBuffer>
  filled: number
  next: number
  /** What comes after is not kept. */
  needed = 0

  constructor(local: Uint8Array, next: number) {
    this.bytes = local.slice()
    this.filled = local.length
    this.next = next
  }

  add(part: Uint8Array, next: number): void {
    const wanted = part.subarray(0, this.needed - this.filled)
    this.#makeRoom(this.filled + wanted.length)
    this.bytes.set(wanted, this.filled)
    this.filled += wanted.length
    this.next = next
  }

  /** Doubles, rather than taking at once what a broken file claims. */
  #makeRoom(bytes: number): void {
    if (bytes <= this.bytes.length) return
    const wider = new Uint8Array(Math.min(this.needed, bytes * 2))
    wider.set(this.bytes.subarray(0, this.filled))
    this.bytes = wider
  }
}
