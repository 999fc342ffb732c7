import type { Keyring } from '../contract.ts'
import type { Database } from './database.ts'

/** What a killed tab sees from then on; it never gets to see it, which is the point. */
export class Killed extends Error {}

/** Counts every step towards the disk and ends the tab at one of them. */
export class Fuse {
  #left: number
  steps = 0
  readonly #howToDie: 'before' | 'inside'

  /** Burns through at step `at`, before the step or in the middle of its transaction. */
  constructor(at = Number.POSITIVE_INFINITY, howToDie: 'before' | 'inside' = 'before') {
    this.#left = at
    this.#howToDie = howToDie
  }

  get isBurnt(): boolean {
    return this.#left < 0
  }

  /** Throws when the tab is dead; `true` says that this very step must not come to its end. */
  step(): boolean {
    this.steps += 1
    this.#left -= 1
    if (this.#left >= 0) return false
    if (this.#left === -1 && this.#howToDie === 'inside') return true
    throw new Killed()
  }
}

/** A database whose transactions burn the fuse: each is a step, and an inner death aborts it. */
export function fusedDatabase(db: Database, fuse: Fuse): Database {
  const transaction = (...how: Parameters<Database['transaction']>) => {
    const dies = fuse.step()
    const tx = db.transaction(...how)
    if (dies) {
      tx.done.catch(() => {})
      tx.abort()
    }
    return tx
  }
  return new Proxy(db, {
    get: (target, name) => (name === 'transaction' ? transaction : Reflect.get(target, name, target)),
  })
}

export const fusedKeyring = (make: (step: () => void) => Keyring, fuse: Fuse): Keyring =>
  make(() => {
    if (fuse.step()) throw new Killed()
  })
