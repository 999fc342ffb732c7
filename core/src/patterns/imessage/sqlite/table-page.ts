import { varint, varintLength } from './varint.ts'

const leafType = 0x0d
const interiorType = 0x05
/** The first page begins with the header of the file. */
const fileHeaderBytes = 100

/** One page of a table's tree: a leaf with rows or, above, one with children (https://www.sqlite.org/fileformat2.html#b_tree_pages). */
export interface TablePage {
  readonly leaf: boolean
  readonly cells: number
  /** Where the cells' addresses begin. */
  readonly pointers: number
  /** The last child of an interior page. */
  readonly right: number
}

/** @returns nothing where the page belongs to no table, or its numbers cannot be */
export function tablePage(bytes: Uint8Array, number: number, usable: number): TablePage | undefined {
  const start = number === 1 ? fileHeaderBytes : 0
  const type = bytes[start]
  if (type !== leafType && type !== interiorType) return undefined
  const leaf = type === leafType
  const cells = short(bytes, start + 3)
  const pointers = start + (leaf ? 8 : 12)
  if (pointers + 2 * cells > usable) return undefined
  return { leaf, cells, pointers, right: leaf ? 0 : word(bytes, start + 8) }
}

/** Where the cell begins; nothing where that is outside of the part for cells. */
export function cellAt(bytes: Uint8Array, page: TablePage, cell: number, usable: number): number | undefined {
  const at = short(bytes, page.pointers + 2 * cell)
  return at < page.pointers + 2 * page.cells || at + 4 > usable ? undefined : at
}

/** A row as it lies in its leaf. */
export interface LeafCell {
  readonly rowid: number
  /** Where the record begins. */
  readonly start: number
  /** Bytes of the record, and those of them that lie in the leaf. */
  readonly size: number
  readonly local: number
  /** Page on which it goes on; 0 where it ends in the leaf. */
  readonly overflow: number
}

/** @returns nothing where the cell goes beyond its page */
export function leafCell(bytes: Uint8Array, at: number, usable: number): LeafCell | undefined {
  const size = varint(bytes, at)
  const afterSize = at + varintLength(bytes, at)
  const rowid = varint(bytes, afterSize)
  const start = afterSize + varintLength(bytes, afterSize)
  if (size < 0) return undefined
  const local = localBytes(size, usable)
  const end = start + local + (local < size ? 4 : 0)
  if (end > usable) return undefined
  return { rowid, start, size, local, overflow: local < size ? word(bytes, start + local) : 0 }
}

/** How much of a record stays in the leaf: the rule of the format, so that what overflows fills whole pages. */
function localBytes(size: number, usable: number): number {
  const most = usable - 35
  if (size <= most) return size
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const even = least + ((size - least) % (usable - 4))
  return even <= most ? even : least
}

const short = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Four bytes, the highest first. */
export const word = (bytes: Uint8Array, at: number) => short(bytes, at) * 0x10000 + short(bytes, at + 2)
