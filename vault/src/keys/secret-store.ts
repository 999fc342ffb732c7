import type { Bytes } from '../bytes.ts'

/** Every secret is this long, in bytes, so that each has a place of its own and can be overwritten there. */
export const SECRET_BYTES = 32

/** The two places that take turns in holding the device's half. */
export type HalfSlot = 0 | 1

/** The first place of a generation's secret: generation 1 lies here, generation g at `g + 1`. */
export const FIRST_GENERATION_SLOT = 2

/**
 * A row of secrets outside the database, each in a numbered place. Nought everywhere means: no secret here (any more).
 * Places are never used twice, whatever was wiped: numbers only grow.
 */
export interface SecretStore {
  /** Where the secrets lie. Only `opfs` can truly overwrite; `health` tells the person which it is. */
  readonly kind: 'opfs' | 'database' | 'memory'
  /** The secret in this place, `undefined` when there is none. */
  read(slot: number): Promise<Bytes | undefined>
  /** Durable when it resolves. */
  write(slot: number, secret: Uint8Array): Promise<void>
  /** Writes to the first place from `FIRST_GENERATION_SLOT` on that was never used and returns its number. */
  append(secret: Uint8Array): Promise<number>
  /** Overwrites in place with noughts, durably. Places that hold nothing are left alone. */
  wipe(slots: readonly number[]): Promise<void>
  /** Overwrites everything, then deletes it. Resolves when there was nothing, too. */
  destroyAll(): Promise<void>
  /** Forgets what was read: another tab may have replaced a half. New generations are noticed without. */
  refresh(): void
  /** Lets go of workers and remembered secrets. */
  close(): void
}
