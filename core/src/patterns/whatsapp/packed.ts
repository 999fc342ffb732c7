/** A header's time, while it is not known whether the words beside it say anything: seconds since midnight, and one bit. */
export const packedTime = (seconds: number, shifted: boolean): number => seconds * 2 + (shifted ? 1 : 0)

/** Seconds since midnight: as the number of the hour says, or with its word. */
export function secondsOf(value: number, worded: boolean): number {
  const seconds = value >> 1
  if (!worded || (value & 1) === 0) return seconds
  return seconds >= 43_200 ? seconds - 43_200 : seconds + 43_200
}

/** The dates of a file in its order, each with the events in a row that have it. Grows with days, not with messages. */
export class Dates {
  readonly #numbers: number[] = []
  /** Index of the first event of each. */
  readonly #starts: number[] = []
  readonly #all: { readonly count: number }

  /** `all` counts the events of the file. */
  constructor(all: { readonly count: number }) {
    this.#all = all
  }

  /** Notes that the next event, and those that follow, have this date. */
  turn(date: ArrayLike<number>): void {
    if (this.count > 0 && this.#isLast(date)) return
    this.#numbers.push(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0)
    this.#starts.push(this.#all.count)
  }

  #isLast(date: ArrayLike<number>): boolean {
    const at = this.#numbers.length - 3
    return [0, 1, 2].every(place => this.#numbers[at + place] === date[place])
  }

  get count(): number {
    return this.#starts.length
  }

  events(index: number): number {
    return (this.#starts[index + 1] ?? this.#all.count) - (this.#starts[index] ?? 0)
  }

  /** The three numbers, as they stand in the line. */
  numbers(index: number): [number, number, number] {
    const at = index * 3
    return [this.#numbers[at] ?? 0, this.#numbers[at + 1] ?? 0, this.#numbers[at + 2] ?? 0]
  }
}
