/**
 * What the relay keeps, whatever database lies under it. Every key begins with the space or the box: no query on the way of a request
 * looks across two of them, which is what lets the tables be spread over many machines. Nothing here can be read but by its owner.
 *
 * What resolves is durable: flushed to the disk, and still there after the process or the machine was killed.
 */
import type { Subscription } from '@breakwater/vault/wire'

/** Base64url of 16 bytes. */
export type SpaceId = string
export type BoxId = string
/** 16 hex digits. */
export type DeviceId = string

/** Refusals that callers answer for; every other failure is a bug or the database's. */
export type StoreErrorType =
  /** No such space, box, device or blob. */
  | 'missing'
  /** Another key's, another epoch, or somebody was faster. */
  | 'conflict'
  /** The space, the box or the disk is full. Nothing of this write was kept. */
  | 'full'
  /** The database cannot be reached now, or the way to it broke: whether this write was kept is not known. Repeating it does no harm. */
  | 'away'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly type: StoreErrorType

  constructor(type: StoreErrorType, options?: ErrorOptions) {
    super(type, options)
    this.type = type
  }
}

export interface DeviceRow {
  readonly device: DeviceId
  readonly key: Uint8Array
}

export interface SpaceRow {
  readonly epoch: number
  readonly key: Uint8Array
  readonly head: number
  readonly floor: number
  /** Number of the newest manifest, 0 for none. */
  readonly manifest: number
  readonly devices: readonly DeviceRow[]
}

export interface BatchRow {
  readonly seq: number
  readonly id: string
  readonly body: Uint8Array
}

export interface LogPage {
  readonly head: number
  readonly floor: number
  readonly manifest: number
  readonly batches: readonly BatchRow[]
  readonly more: boolean
}

export interface Manifest {
  readonly manifest: number
  readonly floor: number
  readonly body: Uint8Array
}

export interface MailRow {
  readonly seq: number
  readonly body: Uint8Array
}

export interface Quiet {
  /** Minutes of the day, UTC. */
  readonly from: number
  readonly to: number
}

/** After so long a reminder helps nobody any more, in milliseconds. */
export const reminderMs = 4 * 3_600_000

/** A push is its taker's alone for so long, in milliseconds; then the taker is gone, and somebody else gets it. */
export const takenMs = 60_000

/** A push that is due. One process gets it, and the store keeps it until that process says what became of it. */
export interface DuePush {
  readonly subscription: Subscription
  /** It was delivered, or given up. */
  done(): Promise<void>
  /** It was not delivered yet: nobody gets it before this moment (epoch ms). */
  later(at: number): Promise<void>
  /** Forgets a subscription that its service no longer knows. */
  drop(): Promise<void>
}

/** Something new for somebody who listens. */
export type News =
  | { readonly space: SpaceId; readonly head: number; readonly manifest: number }
  | { readonly space: SpaceId; readonly gone: true }
  | { readonly box: BoxId }

export interface Store {
  // Spaces

  /** `same` when exactly this stands already. @throws StoreError `conflict` when the id belongs to another key */
  found(
    space: SpaceId,
    founding: { epoch: number; key: Uint8Array; device: DeviceRow },
    day: number,
  ): Promise<'new' | 'same'>
  look(space: SpaceId): Promise<SpaceRow | undefined>
  /** The key of a device that is not removed: asked for with every request. */
  deviceKey(space: SpaceId, device: DeviceId): Promise<Uint8Array | undefined>
  /** @throws StoreError `missing`, `conflict` (another epoch, or the id has another key), `full` */
  admit(space: SpaceId, epoch: number, device: DeviceRow): Promise<void>
  /** Removes a device with its wakes and turns to the next epoch and key. @throws StoreError `missing`, `conflict` */
  remove(
    space: SpaceId,
    epoch: number,
    device: DeviceId,
    next: { epoch: number; key: Uint8Array },
  ): Promise<void>
  /** The space and all that belongs to it, for good. @throws StoreError `missing`, `conflict` */
  deleteSpace(space: SpaceId, epoch: number): Promise<void>

  // Its log

  /** The same id again gives the same position. `day`: days since 1970. @throws StoreError `missing`, `full` */
  append(space: SpaceId, batch: string, body: Uint8Array, day: number): Promise<number>
  /** @throws StoreError `missing` */
  page(space: SpaceId, after: number, most: { batches: number; bytes: number }): Promise<LogPage>
  /** @throws StoreError `missing`, `full`; `conflict` when other bytes have this id */
  putBlob(space: SpaceId, blob: string, body: Uint8Array, day: number): Promise<void>
  blob(space: SpaceId, blob: string): Promise<Uint8Array | undefined>
  /**
   * In one step: this manifest, no batches up to `floor`, no blobs but those kept (and those put in since yesterday that no manifest has
   * named yet, unless `floor` is the head). @throws StoreError `missing`, `conflict` (another base, or a kept blob is not there), `full`
   */
  putManifest(
    space: SpaceId,
    manifest: { base: number; floor: number; keep: readonly string[]; body: Uint8Array },
    day: number,
  ): Promise<Manifest>
  manifest(space: SpaceId): Promise<Manifest | undefined>

  /** What twelve words open: one row a space, found by a locator made from the words. Without a body it is removed. */
  putRecovery(space: SpaceId, recovery: { locator: string; body: Uint8Array } | undefined): Promise<void>
  recovery(locator: string): Promise<Uint8Array | undefined>

  // Boxes

  /** @throws StoreError `conflict` when the id belongs to another key */
  openBox(box: BoxId, key: Uint8Array, day: number): Promise<void>
  boxKey(box: BoxId): Promise<Uint8Array | undefined>
  /**
   * `now`: epoch ms. With it comes the push for the reader, unless one was sent since they last looked; who ends before sending it leaves
   * it to the next. In quiet hours it waits for their end, and comes as one that is due. @throws StoreError `missing`, `full`
   */
  putMail(
    box: BoxId,
    body: Uint8Array,
    now: number,
  ): Promise<{ readonly seq: number; readonly push?: DuePush }>
  mails(box: BoxId, after: number): Promise<readonly MailRow[]>
  dropMails(box: BoxId, upTo: number): Promise<void>
  closeBox(box: BoxId): Promise<void>
  putBoxWake(box: BoxId, wake: { subscription: Subscription; quiet?: Quiet } | undefined): Promise<void>

  // Wakes

  putWakes(
    space: SpaceId,
    device: DeviceId,
    times: readonly number[],
    subscription: Subscription | undefined,
  ): Promise<void>
  /**
   * Takes what is due by `now` (epoch ms): one push a device however many of its times have passed, none for those of hours ago; and the
   * pushes for letters that were taken before and have not got there.
   */
  duePushes(now: number, most: number): Promise<readonly DuePush[]>

  // The relay itself

  /** True the first time. `until`: epoch ms, after which it may be forgotten. */
  spend(challenge: string, until: number): Promise<boolean>
  /** A secret of the relay, made by `make` the first time; every process behind one database gets the same. */
  secret(name: string, make: () => Uint8Array): Promise<Uint8Array>
  /** Deletes what has run out: letters, spent challenges, blobs that no manifest names, spaces and boxes that nobody uses. */
  tidy(now: number): Promise<void>
  /** News of all processes behind a PostgreSQL; of this process alone with the embedded database. @returns the way to stop */
  listen(listener: (news: News) => void): () => void
  /** Whether the database answers. Never rejects. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}
