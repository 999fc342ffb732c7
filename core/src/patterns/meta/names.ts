import { repaired } from './repair.ts'

/** More names than this are not remembered; a chat has two. */
const most = 64

/** Names put together once each: every message carries one. */
export class Names {
  readonly #known = new Map<string, string>()

  of(written: string): string {
    const known = this.#known.get(written)
    if (known !== undefined) return known
    const name = repaired(written)
    if (this.#known.size < most) this.#known.set(written, name)
    return name
  }
}
