const quote = 0x22
const backslash = 0x5c
/** Objects and arrays in each other; exports have about ten. */
export const deepest = 256

/** Goes over one value that no rule asks for, of whatever kind and length. Only its brackets are checked. */
export class Passing {
  open = false
  #quoted = false
  #escaped = false
  #depth = 0
  readonly #brackets = new Uint8Array(deepest)

  /** With the first byte of the value, a quotation mark or a bracket. */
  begin(first: number): void {
    this.open = true
    this.#depth = 0
    if (first === quote) this.#quoted = true
    else this.#brackets[this.#depth++] = first
  }

  /** Goes on from `at`; gives the place behind the value, the length of the chunk, or -1 - the place of a wrong bracket. */
  feed(chunk: Uint8Array, start: number): number {
    let at = start
    if (this.#escaped) {
      this.#escaped = false
      at++
    }
    while (at < chunk.length) {
      at = this.#quoted ? this.#overText(chunk, at) : this.#overRest(chunk, at)
      if (!this.open || at < 0) return at
    }
    return chunk.length
  }

  #overText(chunk: Uint8Array, start: number): number {
    const at = closing(chunk, start)
    if (at < chunk.length) {
      this.#quoted = false
      this.open = this.#depth > 0
      return at + 1
    }
    this.#escaped = at > chunk.length
    return chunk.length
  }

  #overRest(chunk: Uint8Array, start: number): number {
    const { length } = chunk
    for (let at = start; at < length; at++) {
      const byte = chunk[at] ?? 0
      if (byte === quote) {
        at = closing(chunk, at + 1)
        if (at < length) continue
        this.#quoted = true
        this.#escaped = at > length
        return length
      }
      // Both kinds of brackets lie 0x20 apart.
      if ((byte & 0xd9) === 0x59 && !this.#bracket(byte)) return -1 - at
      if (!this.open) return at + 1
    }
    return length
  }

  /** Takes a bracket, or a letter that looks like one; false when it closes what is not open, or opens too many. */
  #bracket(byte: number): boolean {
    const letter = byte | 0x20
    if (letter === 0x7b) {
      if (this.#depth === deepest) return false
      this.#brackets[this.#depth++] = byte
    } else if (letter === 0x7d) {
      this.#depth--
      if (byte !== (this.#brackets[this.#depth] ?? 0) + 2) return false
      this.open = this.#depth > 0
    }
    return true
  }
}

/** The place of the mark that ends the text, else the length of the chunk; one more when its last byte escapes the next. */
function closing(chunk: Uint8Array, start: number): number {
  const { length } = chunk
  let at = start
  for (; at < length; at++) {
    const byte = chunk[at]
    if (byte === quote) return at
    if (byte === backslash) at++
  }
  return at
}
