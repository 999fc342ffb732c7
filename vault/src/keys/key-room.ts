import type { Bytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { Database } from '../log/database.ts'
import type { VaultPlatform } from '../platform.ts'
import { KEYS_LOCK } from '../tabs.ts'
import { changeSlots, currentHalf, type SlotChange, wipeOldHalf } from './halves.ts'
import { type Home, readHome, readShelfBytes, writeShelfBytes } from './home.ts'
import type { SecretStore } from './secret-store.ts'
import { openShelf, sealShelf, shelfKey } from './shelf-seal.ts'
import { type Belonging, innerOf, outerKey, type Slot } from './slot.ts'
import { storedSecrets } from './stored-secrets.ts'

/** A slot of one kind without its outer seal. */
export interface Found<Kind extends Slot['kind']> {
  readonly slot: Extract<Slot, { kind: Kind }>
  readonly inner: Bytes
}

const isKind =
  <Kind extends Slot['kind']>(kind: Kind) =>
  (slot: Slot): slot is Extract<Slot, { kind: Kind }> =>
    slot.kind === kind

/** True when something beside the device itself is needed to open the vault. */
export const isGuarded = ({ slots }: Home): boolean => !slots.some(isKind('device'))

/**
 * What the device keeps of keys, and everything that works without the vault key. Nothing is remembered but the file of
 * secrets: other tabs change slots, too. Whoever needs several steps to hold together takes them `alone`.
 */
export class KeyRoom {
  readonly #db: Database
  readonly #platform: VaultPlatform
  #secrets: SecretStore | undefined

  constructor(db: Database, platform: VaultPlatform) {
    this.#db = db
    this.#platform = platform
  }

  /** Runs `work` while no other tab reads or changes keys. Never from within itself: locks do not nest. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#platform.locks.request(KEYS_LOCK, () => {
      this.#secrets?.refresh()
      return work()
    })
  }

  /** @throws VaultError `locked` before there is a vault; as `readHome`. */
  async home(): Promise<Home> {
    const home = await readHome(this.#db)
    if (!home) throw new VaultError('locked', 'fresh')
    return home
  }

  secretsOf(home: Home): SecretStore {
    this.#secrets ??= storedSecrets(home.header.secrets, this.#db, this.#platform)
    return this.#secrets
  }

  /**
   * Opens every slot's outer seal, which proves that the keys still belong to the data, and finishes what a killed tab
   * began. @returns the vault key when the device alone may open it
   * @throws VaultError `keysLost`
   */
  async enter(home: Home): Promise<Bytes | undefined> {
    const key = await this.#slotKey(home)
    const inners = await Promise.all(home.slots.map(slot => innerOf(slot, key, home.header)))
    await wipeOldHalf(home, this.secretsOf(home))
    return inners[home.slots.findIndex(isKind('device'))]
  }

  /** All slots of one kind. */
  async find<Kind extends Slot['kind']>(kind: Kind): Promise<{ found: Found<Kind>[]; belonging: Belonging }> {
    return this.alone(async () => {
      const home = await this.home()
      const key = await this.#slotKey(home)
      const found: Found<Kind>[] = []
      for (const slot of home.slots.filter(isKind(kind)))
        found.push({ slot, inner: await innerOf(slot, key, home.header) })
      return { found, belonging: home.header }
    })
  }

  /** Changes the slots under a new half. @throws VaultError `storageFull` */
  async change(change: SlotChange): Promise<Home> {
    return this.alone(async () => {
      const home = await this.home()
      return changeSlots(this.#db, home, this.secretsOf(home), this.#platform.random, change)
    })
  }

  /** @throws VaultError `damaged` */
  async readShelf(): Promise<Bytes | undefined> {
    return this.alone(async () => {
      const [home, sealed] = [await readHome(this.#db), await readShelfBytes(this.#db)]
      if (!home || !sealed) return undefined
      const bytes = await openShelf(await this.#shelfKey(home), sealed, home.header.space)
      if (!bytes) throw new VaultError('damaged', 'shelf')
      return bytes
    })
  }

  async writeShelf(bytes: Uint8Array): Promise<void> {
    await this.alone(async () => {
      const home = await this.home()
      await writeShelfBytes(this.#db, await sealShelf(await this.#shelfKey(home), bytes, home.header.space))
    })
  }

  /** Forgets the secrets that were read and lets go of the worker. The room can be used again. */
  leave(): void {
    this.#secrets?.close()
    this.#secrets = undefined
  }

  async #slotKey(home: Home): Promise<CryptoKey> {
    return outerKey(home.deviceKey, await currentHalf(home, this.secretsOf(home)), home.header.space)
  }

  async #shelfKey(home: Home): Promise<CryptoKey> {
    return shelfKey(home.deviceKey, await currentHalf(home, this.secretsOf(home)), home.header.space)
  }
}
