import { varint, varintLength } from './varint.ts'

/**
 * One record of a table, of which only the wanted columns are looked up
 * (https://www.sqlite.org/fileformat2.html#record_format). The same object shows one row after another.
 */
export class Row {
  rowid = 0
  #bytes: Uint8Array = new Uint8Array(0)
  #view: DataView = new DataView(this.#bytes.buffer)
  readonly #slots: Int16Array
  readonly #types: Float64Array
  readonly #places: Float64Array

  /** @param columns places of the wanted columns in the record; -1 for one that the table lacks */
  constructor(columns: readonly number[]) {
    this.#slots = new Int16Array(Math.max(0, ...columns.map(column => column + 1))).fill(-1)
    columns.forEach((column, slot) => {
      if (column >= 0) this.#slots[column] = slot
    })
    this.#types = new Float64Array(columns.length)
    this.#places = new Float64Array(columns.length)
  }

  /**
   * Looks through the record's header, which must lie wholly between `from` and `end`.
   * @returns bytes of the record up to the last wanted one, or -1 where the header makes no sense
   */
  open(bytes: Uint8Array, from: number, end: number): number {
    this.#show(bytes)
    this.#types.fill(0)
    const headerEnd = from + varint(bytes, from)
    if (headerEnd > end) return -1
    let place = headerEnd
    let last = headerEnd
    let at = from + varintLength(bytes, from)
    for (let column = 0; at < headerEnd && column < this.#slots.length; column++) {
      const type = varint(bytes, at)
      at += varintLength(bytes, at)
      if (type < 0 || at > headerEnd) return -1
      const slot = this.#slots[column] ?? -1
      const length = lengthOf(type)
      if (slot >= 0) {
        this.#types[slot] = type
        this.#places[slot] = place
        if (length > 0) last = place + length
      }
      place += length
    }
    return last - from
  }

  /** The same record in other memory, where more of it was gathered. */
  moveTo(bytes: Uint8Array): void {
    this.#show(bytes)
  }

  /** An integer or a real number; nothing for NULL, text and blobs, and where the table or this row lacks the column. */
  number(slot: number): number | undefined {
    const type = this.#types[slot] ?? 0
    const at = this.#places[slot] ?? 0
    if (type === 7) return this.#view.getFloat64(at)
    if (type === 8 || type === 9) return type - 8
    return type >= 1 && type <= 6 ? this.#integer(type, at) : undefined
  }

  /** An integer of 64 bits, as its upper and lower half; the lower one without a sign. */
  halves(slot: number): { readonly high: number; readonly low: number } | undefined {
    if (this.#types[slot] !== 6) return undefined
    const at = this.#places[slot] ?? 0
    return { high: this.#view.getInt32(at), low: this.#view.getUint32(at + 4) }
  }

  /** The bytes of a text, still encoded. */
  text(slot: number): Uint8Array | undefined {
    const type = this.#types[slot] ?? 0
    return type >= 13 && type % 2 === 1 ? this.#part(slot, (type - 13) / 2) : undefined
  }

  blob(slot: number): Uint8Array | undefined {
    const type = this.#types[slot] ?? 0
    return type >= 12 && type % 2 === 0 ? this.#part(slot, (type - 12) / 2) : undefined
  }

  #part(slot: number, length: number): Uint8Array {
    const at = this.#places[slot] ?? 0
    return this.#bytes.subarray(at, at + length)
  }

  #integer(type: number, at: number): number {
    const view = this.#view
    if (type === 1) return view.getInt8(at)
    if (type === 2) return view.getInt16(at)
    if (type === 3) return view.getInt16(at) * 0x100 + view.getUint8(at + 2)
    if (type === 4) return view.getInt32(at)
    if (type === 5) return view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2)
    return view.getInt32(at) * 2 ** 32 + view.getUint32(at + 4)
  }

  #show(bytes: Uint8Array): void {
    if (bytes === this.#bytes) return
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
}

const short = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0]

/** Bytes that a value of this serial type takes. */
function lengthOf(type: number): number {
  return type < 12 ? (short[type] ?? 0) : Math.floor((type - 12) / 2)
}
