import { EventColumns, type EventKind, kindCode } from '../events.ts'

export const mine = 0
export const theirs = 1

/** What was read of all files: events of every conversation, with whose it is beside each. */
export class Rows {
  /** `sender` is `mine` or `theirs`. */
  readonly columns = new EventColumns()
  /** The first row of each file. */
  readonly files: number[] = []
  #address = new Uint32Array(1024)

  add(at: number, side: number, kind: EventKind, length: number, address: number): void {
    const row = this.columns.count
    if (row === this.#address.length) {
      const wider = new Uint32Array(row * 2)
      wider.set(this.#address)
      this.#address = wider
    }
    this.#address[row] = address
    this.columns.add(at, side, kindCode[kind], length)
  }

  addressOf(row: number): number {
    return this.#address[row] ?? 0
  }
}
