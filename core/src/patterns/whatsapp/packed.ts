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
    const numbers = this.#numbers
    return numbers[at] === date[0] && numbers[at + 1] === date[1] && numbers[at + 2] === date[2]
  }

  get count(): number {
    return this.#starts.length
  }

  /** Events of all dates. */
  get all(): number {
    return this.#all.count
  }

  events(index: number): number {
    const next = index + 1 < this.#starts.length ? (this.#starts[index + 1] as number) : this.#all.count
    return next - (this.#starts[index] as number)
  }

  /** The date's number in this place of the line, 0 to 2. */
  number(index: number, place: number): number {
    return this.#numbers[index * 3 + place] as number
  }
}
