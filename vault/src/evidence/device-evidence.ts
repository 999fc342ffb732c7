import { type Bytes, joinBytes, toHex } from '../bytes.ts'
import type { Draft, Keyring, VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { hkdfKey } from '../keys/cipher.ts'
import type { KeyRoom } from '../keys/key-room.ts'
import { makeKeyring } from '../keys/keyring.ts'
import type { Belonging } from '../keys/slot.ts'
import type { Database } from '../log/database.ts'
import { type DeviceLog, openLog } from '../log/device-log.ts'
import type { Channel, VaultPlatform } from '../platform.ts'
import { CHANNELS } from '../tabs.ts'
import { dropFile, filesHere, putFile, readFileBytes } from './blobs.ts'
import { dropEverything } from './erase-evidence.ts'
import type { Evidence, EvidenceDoor, EvidenceMeaning, KeptFile } from './evidence.ts'
import { closeOuter, innerOf, type OuterKeys, openInner, openOuter } from './evidence-key.ts'
import { changeRow, readEvidenceRow, wipeDead } from './evidence-row.ts'

/** What the open vault lends to the evidence store. */
interface Parts<E> {
  readonly db: Database
  readonly room: KeyRoom
  readonly platform: VaultPlatform
  readonly meaning: EvidenceMeaning<E>
  readonly belonging: Belonging
  /** The vault's own; noughts once the vault is closed. */
  readonly rawKey: Bytes
}

interface Open<E> {
  readonly made: string
  /** The store's own key, needed again when its passphrase changes. */
  readonly key: Bytes
  readonly keyring: Keyring
  readonly log: DeviceLog<E>
  readonly channel: Channel
}

const KEY_BYTES = 32

/**
 * The evidence store on this device. Its keys are derived from the vault key AND a random key of its own, which lies
 * sealed under the vault key, and within that, if wished, under a passphrase of its own. See docs/adr/0012.
 */
export class DeviceEvidence<E> implements Evidence<E> {
  readonly #parts: Parts<E>
  #open: Open<E> | undefined
  #ended = false

  constructor(parts: Parts<E>) {
    this.#parts = parts
  }

  get isOpen(): boolean {
    return this.#open !== undefined
  }

  get state(): E {
    return this.#opened().log.state
  }

  subscribe(listener: (state: E) => void): () => void {
    return this.#opened().log.subscribe(listener)
  }

  async door(): Promise<EvidenceDoor> {
    const { seal } = await readEvidenceRow(this.#parts.db)
    if (seal === undefined) return 'none'
    return seal.lock === undefined ? 'byItself' : 'passphrase'
  }

  async open(passphrase?: string): Promise<void> {
    if (this.#open) return
    const { platform, belonging } = this.#parts
    const { seal, inner } = await this.#alone(async keys => {
      const seal = (await readEvidenceRow(this.#parts.db)).seal ?? (await this.#first(keys))
      return { seal, inner: await openOuter(keys, seal) }
    })
    const key = await openInner(platform, belonging, seal, inner, passphrase)
    await this.#alone(keys => this.#enter(keys, seal.made, key))
  }

  async records(): Promise<VaultRecord[]> {
    return this.#opened().log.all()
  }

  async add(draft: Draft, files: readonly KeptFile[], now: number): Promise<VaultRecord> {
    return this.#writing(async ({ keyring, log }) => {
      for (const file of files) await putFile(this.#parts.db, keyring, file)
      const [record] = await log.append([draft], now)
      if (!record) throw new RangeError('nothing to add')
      return record
    })
  }

  async readFile(id: string): Promise<Uint8Array> {
    return readFileBytes(this.#parts.db, this.#opened().keyring, id)
  }

  async remove(id: string, files: readonly string[], now: number): Promise<void> {
    await this.#writing(async ({ log }, keys) => {
      await log.erase([id], now)
      await this.#dropFiles(keys, files)
    })
  }

  async setPassphrase(passphrase: string | undefined): Promise<void> {
    const { platform, belonging, db } = this.#parts
    const layer = await innerOf(platform, belonging, this.#opened().key, passphrase)
    await this.#writing(async ({ made }, keys) => {
      const seal = await closeOuter(keys, platform.random, made, layer)
      await changeRow(db, async (_, row) => ({
        ...row,
        seal,
        dead: [...row.dead, ...(row.seal ? [row.seal.generation] : [])],
      }))
      await wipeDead(db, keys.secrets)
    })
  }

  close(): void {
    this.#open?.log.close()
    this.#open?.channel.close()
    this.#open?.key.fill(0)
    this.#open = undefined
  }

  async erase(): Promise<void> {
    const { db } = this.#parts
    this.close()
    await this.#alone(async keys => {
      await changeRow(db, async (tx, { seal, dead }) => {
        const gone = await dropEverything(tx)
        return { v: 1, dead: [...new Set([...dead, ...gone, ...(seal ? [seal.generation] : [])])] }
      })
      await wipeDead(db, keys.secrets)
    })
  }

  /** Called when the vault closes: nothing works any more. */
  end(): void {
    this.#ended = true
    this.close()
  }

  #opened(): Open<E> {
    if (!this.#open) throw new VaultError('locked', 'evidence')
    return this.#open
  }

  /** One tab at a time, with what a killed one left finished first. */
  #alone<Result>(work: (keys: OuterKeys) => Promise<Result>): Promise<Result> {
    const { db, room, belonging, rawKey } = this.#parts
    return room.alone(async () => {
      if (this.#ended) throw new VaultError('locked')
      const vaultKey = await hkdfKey(rawKey)
      const secrets = room.secretsOf(await room.home())
      await wipeDead(db, secrets)
      return work({ belonging, vaultKey, secrets })
    })
  }

  /** Nothing is written under a key that another tab has erased since. */
  #writing<Result>(work: (open: Open<E>, keys: OuterKeys) => Promise<Result>): Promise<Result> {
    this.#opened()
    return this.#alone(async keys => {
      const open = this.#opened()
      const { seal } = await readEvidenceRow(this.#parts.db)
      if (seal?.made === open.made) return work(open, keys)
      this.close()
      throw new VaultError('locked', 'evidence')
    })
  }

  async #first(keys: OuterKeys) {
    const { db, platform, belonging } = this.#parts
    const key = joinBytes(platform.random(KEY_BYTES))
    const layer = await innerOf(platform, belonging, key, undefined)
    const seal = await closeOuter(keys, platform.random, toHex(platform.random(8)), layer)
    await changeRow(db, async (_, row) => ({ ...row, seal }))
    return seal
  }

  async #enter({ secrets }: OuterKeys, made: string, key: Bytes): Promise<void> {
    const { db, platform, belonging, rawKey, meaning, room } = this.#parts
    // Both keys are needed for every key that seals records or files.
    const vaultKey = await hkdfKey(joinBytes(rawKey, key))
    const keyring = makeKeyring({ belonging, vaultKey, secrets, random: platform.random })
    const channel = platform.createChannel(CHANNELS.log)
    const { device } = (await room.home()).header
    const { locks } = platform
    const log = await openLog({ db, store: 'evidence', keyring, meaning, device, channel, locks }).catch(
      failure => {
        channel.close()
        throw failure
      },
    )
    this.#open = { made, key, keyring, log, channel }
    await this.#sweep({ belonging, vaultKey, secrets })
  }

  /** Files that no record names are left over from a kill between the two. Damage proves nothing, so then they stay. */
  async #sweep(keys: OuterKeys): Promise<void> {
    const { db, meaning } = this.#parts
    const { log } = this.#opened()
    if (log.damage.length > 0) return
    const named = new Set(meaning.files(log.state))
    await this.#dropFiles(
      keys,
      [...(await filesHere(db))].filter(id => !named.has(id)),
    )
  }

  async #dropFiles({ secrets }: OuterKeys, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const { db } = this.#parts
    await changeRow(db, async (tx, row) => {
      const gone = await Promise.all(ids.map(id => dropFile(tx, id)))
      return { ...row, dead: [...row.dead, ...gone.flat()] }
    })
    await wipeDead(db, secrets)
  }
}
