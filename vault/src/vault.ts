import type { Bytes } from './bytes.ts'
import type { Damage, Draft, Log, Meaning } from './contract.ts'
import type { Evidence, EvidenceMeaning } from './evidence/evidence.ts'
import type { Slot } from './keys/slot.ts'
import type { DatabaseEvents } from './log/database.ts'
import type { VaultPlatform } from './platform.ts'
import type { RelaySync, RelayUse } from './relay/contract.ts'

/**
 * `fresh`: never used on this device. `locked`: a passphrase, passkey or the twelve words are needed. `open`.
 * `erased`: everything was erased, here or in another tab; nothing works any more but leaving the page.
 */
export type Phase = 'fresh' | 'locked' | 'open' | 'erased'

/** One way into the vault, as far as it may be shown. `id` is what `removePasskey` takes. */
export type SlotInfo = Pick<Slot, 'id' | 'kind'>

/** What the person should know about how safely this device keeps things. */
export interface Health {
  /** Only `opfs` can really overwrite a key; `database` cannot promise that; `memory` keeps nothing at all. */
  readonly secrets: 'opfs' | 'database' | 'memory'
  /** Whether the browser promised not to clear this by itself; `undefined` when it does not say. */
  readonly persisted: boolean | undefined
  readonly damage: readonly Damage[]
  readonly clockLooksWrong: boolean
  /**
   * Never used, as far as the database goes, and yet a key of an earlier journal lies here: the browser lost its database (Chromium throws
   * a damaged one away without a word), or was ended in the middle of the first run.
   */
  readonly lostEarlier: boolean
  /** Bytes in use by this origin, as the browser estimates them. */
  readonly usage: number | undefined
}

/** One vault on one device. Tabs of the same origin share it: what one locks or erases is locked or erased in all. */
export interface Vault<S> {
  readonly phase: Phase
  /** Calls `listener` after every change of phase. @returns the way to stop that */
  subscribe(listener: (phase: Phase) => void): () => void
  /** @throws VaultError `locked` unless the phase is `open`. */
  readonly diary: Log<S>

  /** First run: makes keys that open by themselves on this device, asks nothing. Does nothing to an existing vault. */
  create(): Promise<void>
  /** @throws VaultError `wrongKey`; nothing was changed. */
  unlockWithPassphrase(passphrase: string): Promise<void>
  /** Asks the authenticator. @throws VaultError `wrongKey`, also when the person turned away; `unsupported`. */
  unlockWithPasskey(): Promise<void>
  /** Twelve words in one line. @throws VaultError `wrongKey` */
  unlockWithWords(words: string): Promise<void>
  /**
   * Drops keys and state, here and in all tabs, at once.
   * @throws VaultError `unsupported` (detail `noPassphrase`) as long as nothing but the device itself guards the vault.
   */
  lock(): void

  /** The vault then opens by passphrase (or by a passkey or words), no more by itself. Also changes a passphrase. */
  setPassphrase(passphrase: string): Promise<void>
  /** The vault then opens by itself again. */
  removePassphrase(): Promise<void>
  /** A second way in beside the passphrase. `name` is shown in the person's own list of passkeys. @returns its id */
  addPasskey(name: string): Promise<string>
  removePasskey(id: string): Promise<void>
  /** Twelve words, to be shown once; earlier ones stop working. */
  makeWords(): Promise<string[]>
  removeWords(): Promise<void>
  slots(): Promise<readonly SlotInfo[]>

  /** To the diary when open, to the inbox when locked; durable when it resolves. `now`: epoch milliseconds. */
  append(drafts: readonly Draft[], now: number): Promise<void>
  /** To the inbox, sealed at once; joins the diary at the next unlock, at the time `now`. */
  leave(drafts: readonly Draft[], now: number): Promise<void>

  /** What may be read while locked: undefined when nothing was put there. @throws VaultError `damaged` */
  readShelf(): Promise<Bytes | undefined>
  /** Replaces the shelf. @throws VaultError `locked` unless open */
  writeShelf(bytes: Uint8Array): Promise<void>

  /**
   * The second store, apart from the diary; it closes when this vault does. One for each opening is enough.
   * @throws VaultError `locked` unless open
   */
  evidence<E>(meaning: EvidenceMeaning<E>): Promise<Evidence<E>>
  /** Really removes everything from diary and shelf; evidence and the ways in stay as they are. `now`: epoch ms. */
  clearDiary(now: number): Promise<void>
  /**
   * A sealed copy on a relay, and other devices with the same journal. One for each opening; it ends when the vault closes.
   * @throws VaultError `locked` unless open, `unsupported` in memory
   */
  relay(use: RelayUse): Promise<RelaySync>

  /**
   * 32 bytes that only this vault can make, always the same for a purpose: nothing of them needs to be kept, and they are gone with it.
   * @throws VaultError `locked` unless open; `unsupported` in a vault that is kept nowhere
   */
  ownSecret(purpose: 'wakes'): Promise<Bytes>

  /** `now`: epoch ms; a clock that fell back is noticed by it, without an entry. */
  health(now: number): Promise<Health>
  /** Asks the browser not to clear this by itself. @returns its answer; false when it cannot be asked */
  askPersistence(): Promise<boolean>
  /** Lets go of database, workers and channels; locks nothing. */
  close(): void
}

export interface VaultOptions<S> {
  readonly platform: VaultPlatform
  readonly meaning: Meaning<S>
  /** `memory`: nothing is written anywhere, everything is gone with the page. */
  readonly mode: 'durable' | 'memory'
  /** Other tabs may hold the database back, or take it away; from then on nothing is kept until the page is loaded again. */
  readonly events?: DatabaseEvents
}
