/**
 * Counts what several exports of the same chat hold once. A message is known by its millisecond and by who wrote it; as many of
 * these are kept as the export with the most of them has.
 */
export class Once {
  readonly #kept = new Map<number, number>()
  #here = new Map<number, number>()

  /** Whether a message of the present export was in none before. Of `who`, the lowest two bits count. */
  isNew(at: number, who: number): boolean {
    const key = at * 4 + (who & 3)
    const times = (this.#here.get(key) ?? 0) + 1
    this.#here.set(key, times)
    return times > (this.#kept.get(key) ?? 0)
  }

  exportEnded(): void {
    for (const [key, times] of this.#here) {
      if (times > (this.#kept.get(key) ?? 0)) this.#kept.set(key, times)
    }
    this.#here = new Map()
  }
}
