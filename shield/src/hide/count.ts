import type { Ask } from '../wire.ts'
import type { PutAway } from './put-away.ts'

/** The number on the icon follows in this time, in milliseconds: telling it is dear, and nobody waits for it. */
const pace = 1000

/** Tells the background how many things are put away in this frame, when that has changed; a number and nothing else. */
export class Count {
  readonly #away: PutAway
  readonly #ask: (a: Ask) => Promise<unknown>
  #told = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(away: PutAway, ask: (a: Ask) => Promise<unknown>) {
    this.#away = away
    this.#ask = ask
  }

  later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#tell(this.#away.prune())
    }, pace)
  }

  /** Everything is in sight again, and so the icon says nothing. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#tell(0)
  }

  #tell(count: number): void {
    if (count === this.#told) return
    this.#told = count
    void this.#ask({ ask: 'hid', count }).catch(() => undefined)
  }
}
