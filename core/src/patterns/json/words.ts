/** A table of ASCII words, found by their bytes: no string is made to look one up. */
export class Words<T> {
  readonly #slots: { readonly word: Uint8Array; readonly value: T }[][] = Array.from({ length: 64 }, () => [])

  readonly #entries: Readonly<Record<string, T>>

  /** `entries` by the word as it stands in the file. */
  constructor(entries: Readonly<Record<string, T>>) {
    this.#entries = entries
    const encoder = new TextEncoder()
    for (const [text, value] of Object.entries(entries)) {
      const word = encoder.encode(text)
      this.#slotOf(word, 0, word.length).push({ word, value })
    }
  }

  /** The same words with other values. */
  map<U>(change: (value: T) => U): Words<U> {
    const changed = Object.entries(this.#entries).map(([word, value]) => [word, change(value)] as const)
    return new Words<U>(Object.fromEntries(changed))
  }

  /** The value of the word at `start` to before `end`, if it is one of the table. */
  find(bytes: Uint8Array, start: number, end: number): T | undefined {
    const slot = this.#slotOf(bytes, start, end)
    for (let at = 0; at < slot.length; at++) {
      const entry = slot[at]
      if (entry && sameBytes(entry.word, bytes, start, end)) return entry.value
    }
    return undefined
  }

  /** Length, first and last byte tell nearly all keys of a file apart, so that most are passed over after one look. */
  #slotOf(bytes: Uint8Array, start: number, end: number) {
    const first = bytes[start] ?? 0
    const last = end > start ? (bytes[end - 1] ?? 0) : 0
    return this.#slots[((end - start) * 5 + first * 3 + last) & 63] ?? []
  }
}

/** Whether `word` is what stands at `start` to before `end`. */
export function sameBytes(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start
  if (word.length !== length) return false
  for (let at = 0; at < length; at++) if (word[at] !== bytes[start + at]) return false
  return true
}
