/**
 * The seams of the vault: what its halves (log and keys) and its user (the app) promise one another.
 * The vault knows bytes and their order. What the bytes mean is told to it as a `Meaning`.
 */

/** Base64url of 16 random bytes: 22 characters. */
export type RecordId = string

/**
 * Hybrid logical clock as 32 lower-case hex digits, so that comparing strings compares times:
 * 12 digits of milliseconds since 1970, 4 of counter, 16 of device id.
 */
export type Hlc = string

/** One immutable record, in the clear. Order everywhere: `hlc`, then `id`. */
export interface VaultRecord {
  readonly id: RecordId
  readonly hlc: Hlc
  readonly bytes: Uint8Array
}

/** A record that has no place in the order yet; the log gives it its `hlc`. */
export interface Draft {
  readonly id: RecordId
  readonly bytes: Uint8Array
}

/** What the records mean, told by someone who knows. Pure; the vault stores only its packed states. */
export interface Meaning<S> {
  /** Changes whenever `extend` gives another result for the same records: old snapshots are then rebuilt. */
  readonly version: number
  empty(): S
  /** Fetches what `extend` needs for these records and is not at hand; called before they are folded from the disk. Never refuses. */
  prepare?(records: readonly VaultRecord[]): Promise<void>
  /**
   * The state after `records` (sorted, no id twice), all folded on top of `state`.
   * `undefined` says that they change something already folded in (a replacement, a late arrival):
   * the log then starts again from an earlier snapshot, at last from `empty()`, which must never refuse.
   */
  extend(state: S, records: readonly VaultRecord[]): S | undefined
  pack(state: S): Uint8Array
  unpack(bytes: Uint8Array): S
}

/** Stores lie side by side in one vault, each under keys of its own. */
export type StoreName = 'diary' | 'evidence'

/**
 * The keys of an open vault. A generation is one secret of 32 bytes that lies outside the database and can be
 * overwritten: every key that seals data is derived from the vault key AND the secret of a generation, so
 * destroying the secret makes all that was sealed under it unreadable, for whoever holds the vault key too.
 */
export interface Keyring {
  /** Random, 22 characters; names the set of devices that share this journal. In every seal's additional data. */
  readonly space: string
  readonly epoch: number
  /** Makes a secret and stores it durably BEFORE it resolves. Generations count upwards from 1. */
  newGeneration(): Promise<number>
  /** AES-256-GCM key for this store and generation. Throws VaultError `destroyed` for a generation that is gone. */
  key(store: StoreName, generation: number): Promise<CryptoKey>
  /** Overwrites the secrets in place and flushes. Idempotent. */
  destroy(generations: readonly number[]): Promise<void>
}

/** What was read with damage, so that the person can be told; everything else stays usable. */
export interface Damage {
  readonly where: 'tail' | 'segment' | 'snapshot' | 'inbox'
  readonly records: number
}

export interface UnionReport {
  readonly added: number
  /** Already here, byte for byte or by id: an import never overwrites. */
  readonly known: number
  /** Deleted on this device less than 180 days ago: left out, unless called again with `revive: true`. */
  readonly buried: number
}

/** The append-only, sealed, compacted list of records of one store, with its folded state. */
export interface Log<S> {
  readonly state: S
  subscribe(listener: (state: S) => void): () => void
  /** Resolves when the records are durable (strict transaction committed) and folded into `state`. `now`: epoch ms. */
  append(drafts: readonly Draft[], now: number): Promise<VaultRecord[]>
  /** A page of records, newest first; `before` is exclusive. Reads the tail first, then segments as needed. */
  page(options: {
    readonly before?: { hlc: Hlc; id: RecordId }
    readonly limit: number
  }): Promise<VaultRecord[]>
  /** Every record, oldest first. */
  all(): Promise<VaultRecord[]>
  /** Set union by id, for import and (later) sync. `now` as in `append`. */
  union(
    records: readonly VaultRecord[],
    now: number,
    options?: { readonly revive?: boolean },
  ): Promise<UnionReport>
  /**
   * Really removes these records: what shared a key with them is sealed again under a new one, then the old
   * secret is destroyed. A tombstone (the id alone) keeps imports from bringing them back for 180 days.
   */
  erase(ids: readonly RecordId[], now: number): Promise<void>
  readonly damage: readonly Damage[]
  /**
   * True when the device's clock, `now` in epoch ms, lies more than 24 h behind the newest record, or was seen there before, or a
   * record from the future came.
   */
  clockLooksWrong(now: number): boolean
  close(): void
}
