import { kindCode } from '../events.ts'
import type { PackedColumns } from './columns.ts'
import { keyOf, machineKind } from './machine-words.ts'

/** Machine text of more bytes is a notice: nothing that stands for a message is as long. */
const longestStandIn = 160
/** Of those that a file begins with, texts of more bytes stay notices when they come again, as where two exports are one. */
const longestRepeated = 64
/** No file begins with more notices. */
const mostNotices = 8

/**
 * Short texts of the program, and whether they are notices. A file of iOS begins with some, under the other one's name: that
 * messages are encrypted, whose contact it is. They are the only ones of their kind; one that is met again, as `image omitted`,
 * stood for a message from the first. This holds in every language.
 */
export class Opening {
  readonly #columns: PackedColumns
  /** Nothing but such texts so far: each is the event of its place. */
  #under: boolean
  readonly #keys: number[] = []
  readonly #kinds: number[] = []

  constructor(ios: boolean, columns: PackedColumns) {
    this.#under = ios
    this.#columns = columns
  }

  /** A message was met that the program did not write. */
  end(): void {
    this.#under = false
  }

  /** The kind of the text between these places, which the program put in place of the next event. */
  kindOf(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > longestStandIn) return this.#notice(Number.NaN, kindCode.system)
    const key = keyOf(bytes, from, to)
    const kind = machineKind(bytes, from, to, key)
    if (this.#keys.length > 0 && to - from <= longestRepeated && this.#isAgain(key)) return kind
    const isFirst = this.#keys.length === 0
    return isFirst || kind === kindCode.media ? this.#notice(key, kind) : kind
  }

  #notice(key: number, kind: number): number {
    if (!this.#under || this.#keys.length === mostNotices) return kind
    this.#keys.push(key)
    this.#kinds.push(kind)
    return kindCode.system
  }

  /** Whether it is one of the texts at the beginning; they are no notices then. */
  #isAgain(key: number): boolean {
    let again = false
    this.#keys.forEach((known, index) => {
      if (known !== key) return
      this.#columns.kind[index] = this.#kinds[index] ?? kindCode.media
      again = true
    })
    return again
  }
}
