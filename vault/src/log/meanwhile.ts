import type { Hlc, Meaning, VaultRecord } from '../contract.ts'
import { latestOf } from './order.ts'

/**
 * A state to show while the records that it was folded from are still on their way: another device's snapshot, and on top of it what
 * is recorded meanwhile. It is shown and never kept: as soon as the records are here, they are folded and say the same.
 */
export class Meanwhile<S> {
  readonly #meaning: Meaning<S>
  #state: S
  #last: Hlc | undefined

  private constructor(meaning: Meaning<S>, state: S, last: Hlc | undefined) {
    this.#meaning = meaning
    this.#state = state
    this.#last = last
  }

  /** `undefined` when what is here already cannot be laid on top of it. */
  static of<S>(
    meaning: Meaning<S>,
    state: S,
    last: Hlc | undefined,
    here: readonly VaultRecord[],
  ): Meanwhile<S> | undefined {
    const own = here.length === 0 ? state : meaning.extend(state, here)
    return own === undefined ? undefined : new Meanwhile(meaning, own, latestOf(last, here))
  }

  get state(): S {
    return this.#state
  }

  /** The latest stamp, to count on from. */
  get last(): Hlc | undefined {
    return this.#last
  }

  /** What changes something that was folded long ago waits for the records. */
  add(records: readonly VaultRecord[]): void {
    this.#state =
      (records.length === 0 ? undefined : this.#meaning.extend(this.#state, records)) ?? this.#state
    this.#last = latestOf(this.#last, records)
  }
}
