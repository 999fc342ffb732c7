import type { Wanted } from './sqlite/each-row.ts'

/** Numbers of rows under way, eight bytes each. */
export class RowNumbers {
  #count = 0
  #numbers = new Float64Array(1024)

  add(row: number): void {
    if (this.#count === this.#numbers.length) {
      const wider = new Float64Array(this.#count * 2)
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    this.#numbers[this.#count] = row
    this.#count++
  }

  /** To be asked for, in whatever order they came. */
  done(): Wanted {
    const numbers = this.#numbers.slice(0, this.#count).sort()
    return { any: (low, high) => (numbers[firstFrom(numbers, low)] ?? Number.POSITIVE_INFINITY) <= high }
  }
}

/** Place of the first number that is not below. */
function firstFrom(numbers: Float64Array, low: number): number {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((numbers[middle] ?? 0) < low) from = middle + 1
    else to = middle
  }
  return from
}
