/** The last few values that were asked for, at most `most` of them. */
export class Recent<V> {
  readonly #most: number
  readonly #kept = new Map<number, V>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: number): V | undefined {
    const value = this.#kept.get(key)
    if (value !== undefined) this.#place(key, value)
    return value
  }

  set(key: number, value: V): void {
    this.#place(key, value)
    if (this.#kept.size <= this.#most) return
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest)
      return
    }
  }

  /** A Map keeps the order of setting: whoever was used last stands last. */
  #place(key: number, value: V): void {
    this.#kept.delete(key)
    this.#kept.set(key, value)
  }
}
