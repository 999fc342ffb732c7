/**
 * What the app sees of the way to other devices: one `RelaySync` for an open vault, got by `vault.relay(...)`. Everything it keeps lies
 * sealed in the vault; everything it sends is sealed and signed before it leaves. See vault/README.md, "Relay", and ADR 19.
 */
import type { RelayClient, SpaceAccess } from './client.ts'
import type { RelayError } from './errors.ts'

/** What `vault.relay` needs: the way to a relay, and the clock in epoch milliseconds. */
export interface RelayUse {
  readonly client: RelayClient
  readonly now: () => number
}

/** The first way of the whole journal that has not come to its end: from here to the relay, or from there to this device. */
export type Unfinished = 'sending' | 'receiving'

export type RelayStatus =
  /** No copy is kept anywhere else. */
  | { readonly type: 'off' }
  /** Nothing is under way. `unsent`: changes that only this device has. */
  | { readonly type: 'idle'; readonly unsent: number; readonly unfinished?: Unfinished }
  /** Entries sent of those to be sent. */
  | { readonly type: 'sending'; readonly done: number; readonly total: number }
  /** Entries that are here of those that belong here. */
  | { readonly type: 'receiving'; readonly done: number; readonly total: number }
  /** It did not work; nothing is lost, and the next `syncNow` goes on from there. */
  | {
      readonly type: 'waiting'
      readonly error: RelayError
      readonly unsent: number
      readonly unfinished?: Unfinished
    }
  /** This device was removed from another one, or the copy was deleted: what is here stays, nothing comes or goes any more. */
  | { readonly type: 'removed' }

export interface RelayDevice {
  /** 16 hex digits, random for each time that a device joins. */
  readonly device: string
  /** As its owner called it; at most 60 characters. */
  readonly name: string
  /** True for the device that asks. */
  readonly own: boolean
  /** True for one that came with the twelve words. */
  readonly byWords: boolean
}

/** Twelve words for when every device is lost. They open nothing before `keep`, and nobody but this object knows them. */
export interface RecoveryWords {
  readonly words: readonly string[]
  /** From now on these words open the copy, and none that were made before. @throws RelayError; doing it again changes nothing */
  keep(): Promise<void>
}

export type TroubleType =
  /** Something that no device of this space has made. It was left out. */
  | 'forged'
  /** Something old that was given a second time. It was left out. */
  | 'replayed'
  /** Things came in another order than they were sent. They were taken. */
  | 'reordered'
  /** A device counts on, but something between was never given to us. */
  | 'missing'
  /** Another device has seen what the relay never gave to us. */
  | 'withheld'
  /** The relay stands at an earlier point than before. */
  | 'rolledBack'

/** Something the relay should not have done. Kept until `sendAll`, which mends all of them. */
export interface Trouble {
  readonly type: TroubleType
  /** The device whose sending is meant; undefined when nobody knows. */
  readonly device: string | undefined
  /** Epoch milliseconds at which it was noticed. */
  readonly noticed: number
}

/** What an unlocked device must know of one that wants to join. Nothing in it is secret; whose it is must be made sure by pairing. */
export interface Newcomer {
  readonly v: 1
  /** 16 hex digits. */
  readonly device: string
  readonly name: string
  /** Base64url: its Ed25519 key. */
  readonly key: string
  /** Base64url: the key to which secrets are sealed for it, and its curve. */
  readonly sealKey: string
  readonly curve: 'X25519' | 'P-256'
  /** Its keys lie on the relay, sealed under twelve words: no browser is meant. */
  readonly words?: true
}

/** All that a device needs to read and write the space: as secret as the journal itself. Plain JSON, a few KB; seal it before it leaves. */
export interface SpaceShare {
  readonly v: 1
  readonly space: string
  /** The present epoch. */
  readonly epoch: number
  /** Base64url: 32 bytes for each epoch there was. */
  readonly secrets: readonly { readonly epoch: number; readonly secret: string }[]
  readonly devices: readonly Newcomer[]
  /** What the sharing device had seen of each: number and hash (hex) of its newest batch. */
  readonly seen: Readonly<Record<string, readonly [number, string]>>
}

/** A device about to join: its secrets live in this object alone until `join`. */
export interface Joining {
  readonly newcomer: Newcomer
  /**
   * Keeps the space on this device; its journal is united with what is there at the next `syncNow`.
   * @throws VaultError `unsupported` (detail `alreadyOn`) when this device already keeps a copy somewhere
   */
  join(share: SpaceShare): Promise<void>
}

/** One device's part in keeping a sealed copy on a relay. Tabs take turns by themselves. */
export interface RelaySync {
  readonly status: RelayStatus
  /** Calls `listener` after every change of `status`. @returns the way to stop that */
  subscribe(listener: (status: RelayStatus) => void): () => void

  /**
   * Founds a space with this device, named `name`, and sends everything. Once it has begun, a cancelled or failed sending goes on with
   * the next `syncNow`. @throws RelayError; VaultError `unsupported` (detail `alreadyOn`)
   */
  switchOn(name: string, signal?: AbortSignal): Promise<void>
  /**
   * Keeps no copy any more; the journal on this device stays. With `deleteThere` the whole space is deleted on the relay, for all
   * devices, first; else this device sends what waits and leaves, and the others take it out of their lists. @returns `told` false when
   * there was no way to tell them: they list it until one of them removes it.
   * @throws RelayError with `deleteThere` and no network: nothing was changed then
   */
  switchOff(options: { readonly deleteThere: boolean }): Promise<{ readonly told: boolean }>

  /**
   * Receives, sends, and tidies up over there. Safe to call at any time, also twice. Ends early and quietly when `signal` says so.
   * @throws RelayError, which `status` then tells, too
   */
  syncNow(signal?: AbortSignal): Promise<void>
  /** Listens for news of other devices and fetches them, until `signal` ends it. @throws RelayError when the line breaks */
  follow(signal: AbortSignal): Promise<void>

  /** Own device first, then in the order in which they came. Empty when off. */
  devices(): Promise<readonly RelayDevice[]>
  /** Told to the others with the next `syncNow`. */
  rename(device: string, name: string): Promise<void>
  /**
   * Its access ends at once, and what follows is sealed under a new secret that it does not get. What it has read it keeps.
   * @throws RelayError: try again, it goes on where it stopped
   */
  remove(device: string): Promise<void>

  troubles(): Promise<readonly Trouble[]>
  /** Sends the whole journal again, so that whatever the relay lost or withheld is there, and clears the troubles. @throws RelayError */
  sendAll(signal?: AbortSignal): Promise<void>

  /** Makes the keys of a device that wants to join. Needs no network. */
  prepareJoin(name: string): Promise<Joining>
  /**
   * Admits a newcomer whom the person has made sure of; one with a name that is taken gets a number behind it. A first sending that was
   * stopped goes on before. @throws RelayError; doing it again changes nothing
   */
  share(newcomer: Newcomer): Promise<SpaceShare>

  /** Whether there are words that open the copy. */
  hasWords(): Promise<boolean>
  /** Needs no network. */
  makeWords(): Promise<RecoveryWords>
  /** The words open nothing any more, and what follows is sealed under a new secret. @throws RelayError: again, it goes on */
  takeWordsBack(): Promise<void>
  /**
   * Comes to the space by its words, as a device called `name`; the journal comes with the next `syncNow`, and the others are told.
   * @throws RecoveryError; RelayError; VaultError `unsupported` (detail `alreadyOn`)
   */
  joinByWords(typed: string, name: string): Promise<void>

  /** What else this device may do in its space (wakes); undefined when off. */
  access(): Promise<SpaceAccess | undefined>
}
