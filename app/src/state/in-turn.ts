/** Work that must not overlap: each piece begins when the one before it, under the same name, is done or has failed. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Whoever asks hears how theirs ended; the next one only waits for it. */
  do<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(work)
    this.#last.set(name, mine)
    return mine
  }
}
