import { PatternsFailure } from '../failure.ts'
import type { Entry } from './entry.ts'

/** Bytes of an entry's own header without its name and extra fields. */
export const headerBytes = 30

/** Where the entries of a zip lie, as two columns: a zip of a million photos takes 16 MB here. */
export class Places {
  #count = 0
  #start = new Float64Array(256)
  #end = new Float64Array(256)

  add({ start, packed }: Entry): void {
    if (this.#count === this.#start.length) {
      this.#start = grown(this.#start)
      this.#end = grown(this.#end)
    }
    this.#start[this.#count] = start
    this.#end[this.#count] = start + headerBytes + packed
    this.#count++
  }

  /**
   * For the start of an entry, the place at which the next thing in the zip begins.
   * @throws PatternsFailure `unsafeZip` when two entries share a byte, or one reaches into the list of them
   */
  limits(directory: number, file: string): (start: number) => number {
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index)
    order.sort((a, b) => this.#at(a) - this.#at(b))
    const starts = Float64Array.from(order, index => this.#at(index))
    order.forEach((index, place) => {
      const next = starts[place + 1] ?? directory
      if ((this.#end[index] ?? 0) > next) throw new PatternsFailure('unsafeZip', { file })
    })
    return start => starts[after(starts, start)] ?? directory
  }

  #at(index: number): number {
    return this.#start[index] ?? 0
  }
}

function grown(column: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(column.length * 2)
  wider.set(column)
  return wider
}

/** The first index whose value is above `value`, in a sorted column. */
function after(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
