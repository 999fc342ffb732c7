import { PatternsFailure } from '../failure.ts'
import type { Token } from './token.ts'
import { sameBytes } from './words.ts'

/** More different names than this are no chat between people. */
const most = 1 << 20

/** Numbers for values that come again and again, as names: each becomes text once, when asked for. */
export class Interned {
  readonly #words: Uint8Array[] = []
  readonly #byHash = new Map<number, number[]>()
  /** The one that was found last: whoever wrote often writes again. */
  #last = -1

  /** The number of this value, from 0 on, by its bytes. */
  number({ bytes, start, end }: Token): number {
    const last = this.#words[this.#last]
    if (!last || !sameBytes(last, bytes, start, end)) this.#last = this.#find(bytes, start, end)
    return this.#last
  }

  text(number: number): string {
    return new TextDecoder().decode(this.#words[number])
  }

  #find(bytes: Uint8Array, start: number, end: number): number {
    const alike = this.#alike(hashOf(bytes, start, end))
    for (const number of alike) {
      if (sameBytes(this.#words[number] ?? noBytes, bytes, start, end)) return number
    }
    if (this.#words.length === most) throw new PatternsFailure('group')
    alike.push(this.#words.length)
    return this.#words.push(bytes.slice(start, end)) - 1
  }

  #alike(hash: number): number[] {
    const found = this.#byHash.get(hash)
    if (found) return found
    const alike: number[] = []
    this.#byHash.set(hash, alike)
    return alike
  }
}

const noBytes = new Uint8Array(0)

/** FNV-1a, 32 bits. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash >>> 0
}
