import { type Bytes, joinBytes } from './bytes.ts'
import type { Draft, Log } from './contract.ts'
import { VaultError } from './errors.ts'
import type { Evidence, EvidenceMeaning } from './evidence/evidence.ts'
import { hkdfKey } from './keys/cipher.ts'
import type { SlotChange } from './keys/halves.ts'
import { type Home, readHome } from './keys/home.ts'
import { isGuarded, KeyRoom } from './keys/key-room.ts'
import { makeKeyring } from './keys/keyring.ts'
import type { Belonging } from './keys/slot.ts'
import type { Database } from './log/database.ts'
import type { DeviceLog } from './log/device-log.ts'
import { openLog } from './log/index.ts'
import type { Channel } from './platform.ts'
import type { RelaySync, RelayUse } from './relay/contract.ts'
import { CHANNELS, type VaultMessage } from './tabs.ts'
import type { Health, Phase, SlotInfo, Vault, VaultOptions } from './vault.ts'

/** What exists only while the vault is open. */
interface Open<S> {
  readonly rawKey: Bytes
  readonly vaultKey: CryptoKey
  readonly belonging: Belonging
  readonly diary: DeviceLog<S>
  readonly logChannel: Channel
  /** What else ends with it. */
  readonly endings: (() => void)[]
}

/** Not needed to open what the device opens alone, so fetched when first needed. */
const firstRun = () => import('./keys/first-home.ts')
const ways = () => import('./keys/ways.ts')
const inbox = () => import('./inbox.ts')

/**
 * The vault that lies on this device. Everything that reads or changes keys runs under one Web Lock, so tabs take turns;
 * what takes a person's time (typing, touching an authenticator, Argon2id) runs outside of it.
 */
export class DeviceVault<S> implements Vault<S> {
  readonly #options: VaultOptions<S>
  readonly #db: Database
  readonly #channel: Channel
  readonly #room: KeyRoom
  readonly #listeners = new Set<(phase: Phase) => void>()
  #phase: Phase = 'fresh'
  #open: Open<S> | undefined
  #guarded = false
  #inboxDamage = 0

  constructor(options: VaultOptions<S>, db: Database) {
    this.#options = options
    this.#db = db
    this.#room = new KeyRoom(db, options.platform)
    this.#channel = options.platform.createChannel(CHANNELS.vault)
    this.#channel.onmessage = event => this.#hear(event.data)
  }

  get phase(): Phase {
    return this.#phase
  }

  get diary(): Log<S> {
    return this.#opened().diary
  }

  subscribe(listener: (phase: Phase) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Looks at what is here and opens it when the device alone can. @throws VaultError as `openVault` */
  async start(): Promise<void> {
    await this.#room.alone(async () => {
      const home = await readHome(this.#db)
      if (home) await this.#enter(home)
    })
  }

  async create(): Promise<void> {
    await this.#room.alone(async () => {
      if (this.#phase !== 'fresh') return
      const { firstHome } = await firstRun()
      const home = (await readHome(this.#db)) ?? (await firstHome(this.#db, this.#options.platform))
      await this.#enter(home)
    })
  }

  async unlockWithPassphrase(passphrase: string): Promise<void> {
    const [{ found, belonging }, { byPassphrase }] = await Promise.all([
      this.#room.find('passphrase'),
      ways(),
    ])
    for (const { slot, inner } of found)
      return this.#unlock(await byPassphrase(this.#options.platform, belonging, slot, inner, passphrase))
    throw new VaultError('wrongKey', 'passphrase')
  }

  async unlockWithPasskey(): Promise<void> {
    const [{ found, belonging }, { byPasskey, usePasskey }] = await Promise.all([
      this.#room.find('passkey'),
      ways(),
    ])
    if (found.length === 0) throw new VaultError('wrongKey', 'passkey')
    const used = await usePasskey(
      this.#options.platform,
      found.map(({ slot }) => slot),
    )
    const inner = found.find(({ slot }) => slot.id === used.slot.id)?.inner ?? new Uint8Array()
    await this.#unlock(await byPasskey(belonging, used.slot, inner, used.output))
  }

  async unlockWithWords(words: string): Promise<void> {
    const [{ found, belonging }, { byWords }] = await Promise.all([this.#room.find('recovery'), ways()])
    for (const { slot, inner } of found) return this.#unlock(await byWords(belonging, slot, inner, words))
    throw new VaultError('wrongKey', 'words')
  }

  lock(): void {
    if (!this.#guarded) throw new VaultError('unsupported', 'noPassphrase')
    this.#tell('lock')
    this.#drop('locked')
  }

  async setPassphrase(passphrase: string): Promise<void> {
    const { belonging, rawKey } = this.#opened()
    const { passphraseSlot } = await ways()
    const slot = await passphraseSlot(this.#options.platform, belonging, rawKey, passphrase)
    await this.#change({ put: [slot], remove: ['device'] })
  }

  async removePassphrase(): Promise<void> {
    const { deviceSlot } = await firstRun()
    await this.#change({ put: [deviceSlot(this.#opened().rawKey)], remove: ['passphrase'] })
  }

  async addPasskey(name: string): Promise<string> {
    const { belonging, rawKey } = this.#opened()
    const { passkeySlot } = await ways()
    const slot = await passkeySlot(this.#options.platform, belonging, rawKey, name)
    await this.#change({ put: [slot] })
    return slot.id
  }

  async removePasskey(id: string): Promise<void> {
    const passkeys = (await this.slots()).filter(slot => slot.kind === 'passkey' && slot.id === id)
    await this.#change({ remove: passkeys.map(slot => slot.id) })
  }

  async makeWords(): Promise<string[]> {
    const { belonging, rawKey } = this.#opened()
    const { wordsSlot } = await ways()
    const { words, slot } = await wordsSlot(this.#options.platform.random, belonging, rawKey)
    await this.#change({ put: [slot] })
    return words
  }

  async removeWords(): Promise<void> {
    await this.#change({ remove: ['recovery'] })
  }

  async slots(): Promise<readonly SlotInfo[]> {
    const home = await readHome(this.#db)
    return home ? home.slots.map(({ id, kind }) => ({ id, kind })) : []
  }

  async append(drafts: readonly Draft[], now: number): Promise<void> {
    if (!this.#open) return this.leave(drafts, now)
    try {
      await this.#open.diary.append(drafts, now)
    } catch (failure) {
      // Another tab locked while this waited for its turn; nothing of it was written yet.
      if (!(failure instanceof VaultError && failure.type === 'locked')) throw failure
      await this.leave(drafts, now)
    }
  }

  async leave(drafts: readonly Draft[], now: number): Promise<void> {
    const { leaveInInbox } = await inbox()
    await leaveInInbox(this.#db, drafts, now)
    this.#tell('left')
    await this.#joinIfOpen()
  }

  readShelf(): Promise<Bytes | undefined> {
    return this.#room.readShelf()
  }

  async writeShelf(bytes: Uint8Array): Promise<void> {
    this.#opened()
    await this.#room.writeShelf(bytes)
  }

  async evidence<E>(meaning: EvidenceMeaning<E>): Promise<Evidence<E>> {
    const { DeviceEvidence } = await import('./evidence/device-evidence.ts')
    const { rawKey, belonging, endings } = this.#opened()
    const [db, room, { platform }] = [this.#db, this.#room, this.#options]
    const evidence = new DeviceEvidence({ db, room, platform, meaning, belonging, rawKey })
    endings.push(() => evidence.end())
    return evidence
  }

  async clearDiary(now: number): Promise<void> {
    const { diary } = this.#opened()
    const records = await diary.all()
    await diary.erase(
      records.map(({ id }) => id),
      now,
    )
    await this.#room.writeShelf(new Uint8Array())
    // What the shelf held before opens with the old half only, which this replaces.
    await this.#change({})
  }

  async relay({ client, now }: RelayUse): Promise<RelaySync> {
    const { openRelay } = await import('./relay/sync/open-relay.ts')
    const { vaultKey, belonging, diary, endings } = this.#opened()
    const [db, room, { platform, meaning }] = [this.#db, this.#room, this.#options]
    const relay = await openRelay({
      client,
      now,
      db,
      room,
      platform,
      meaning,
      log: diary,
      belonging,
      vaultKey,
    })
    endings.push(() => relay.end())
    return relay
  }

  async ownSecret(purpose: 'wakes'): Promise<Bytes> {
    const { rawKey, belonging } = this.#opened()
    const { ownSecret } = await import('./keys/own-secret.ts')
    return ownSecret(rawKey, purpose, belonging.space)
  }

  async health(now: number): Promise<Health> {
    const { storage } = this.#options.platform
    const diary = this.#open?.diary
    const inbox = { where: 'inbox' as const, records: this.#inboxDamage }
    const home = await readHome(this.#db)
    return {
      secrets: home?.header.secrets ?? (this.#options.platform.getDirectory ? 'opfs' : 'database'),
      persisted: await storage?.persisted?.(),
      damage: [...(diary?.damage ?? []), ...(this.#inboxDamage > 0 ? [inbox] : [])],
      clockLooksWrong: diary?.clockLooksWrong(now) ?? false,
      lostEarlier: home === undefined && (await this.#hasHalf()),
      usage: (await storage?.estimate?.())?.usage,
    }
  }

  async #hasHalf(): Promise<boolean> {
    return (await firstRun()).hasHalf(this.#db, this.#options.platform)
  }

  async askPersistence(): Promise<boolean> {
    return (await this.#options.platform.storage?.persist?.()) ?? false
  }

  close(): void {
    this.#dropKeys()
    this.#channel.close()
    this.#db.close()
  }

  #opened(): Open<S> {
    if (!this.#open) throw new VaultError('locked')
    return this.#open
  }

  async #enter(home: Home): Promise<void> {
    const rawKey = await this.#room.enter(home)
    this.#guarded = isGuarded(home)
    if (rawKey) await this.#adopt(home, rawKey)
    else this.#become('locked')
  }

  async #unlock(rawKey: Bytes): Promise<void> {
    await this.#room.alone(async () => {
      if (!this.#open) await this.#adopt(await this.#room.home(), rawKey)
    })
  }

  async #adopt(home: Home, rawKey: Bytes): Promise<void> {
    const { platform, meaning } = this.#options
    const { header } = home
    const secrets = this.#room.secretsOf(home)
    const vaultKey = await hkdfKey(rawKey)
    const keyring = makeKeyring({ belonging: header, vaultKey, secrets, random: platform.random })
    const logChannel = platform.createChannel(CHANNELS.log)
    const diary = await openLog({
      db: this.#db,
      store: 'diary',
      keyring,
      meaning,
      device: header.device,
      channel: logChannel,
      locks: platform.locks,
    }).catch(failure => {
      logChannel.close()
      throw failure
    })
    const belonging = { space: header.space, epoch: header.epoch }
    this.#open = { rawKey: joinBytes(rawKey), vaultKey, belonging, diary, logChannel, endings: [] }
    await this.#join()
    // Another tab may have locked or erased while we were at it.
    if (this.#open) this.#become('open')
  }

  /** A full or failing disk must not keep a person out: what could not join waits in the inbox and is reported. */
  async #join(): Promise<void> {
    if ((await this.#db.count('inbox')) === 0) return
    const { joinInbox } = await inbox()
    if (!this.#open) return
    const { vaultKey, diary } = this.#open
    const { random } = this.#options.platform
    const secrets = this.#room.secretsOf(await this.#room.home())
    try {
      this.#inboxDamage = await joinInbox({ db: this.#db, diary, vaultKey, secrets, random })
    } catch (failure) {
      if (!(failure instanceof VaultError || failure instanceof DOMException)) throw failure
      this.#inboxDamage = await this.#db.count('inbox')
    }
  }

  async #joinIfOpen(): Promise<void> {
    if (this.#open) await this.#room.alone(() => this.#join())
  }

  async #change(change: SlotChange): Promise<void> {
    this.#opened()
    this.#guarded = isGuarded(await this.#room.change(change))
    this.#tell(this.#guarded ? 'guarded' : 'unguarded')
  }

  #tell(message: VaultMessage): void {
    this.#channel.postMessage(message)
  }

  #hear(message: VaultMessage): void {
    if (message === 'lock' && this.#open) this.#drop('locked')
    if (message === 'left')
      this.#joinIfOpen().catch(() => {
        // Closed meanwhile: it joins at the next unlock.
      })
    if (message === 'guarded' || message === 'unguarded') this.#guarded = message === 'guarded'
    if (message === 'erased') {
      this.#drop('erased')
      this.close()
    }
  }

  #drop(phase: Phase): void {
    this.#dropKeys()
    this.#become(phase)
  }

  #dropKeys(): void {
    for (const end of this.#open?.endings ?? []) end()
    this.#open?.diary.close()
    this.#open?.logChannel.close()
    this.#open?.rawKey.fill(0)
    this.#open = undefined
    this.#room.leave()
  }

  #become(phase: Phase): void {
    this.#phase = phase
    for (const listener of this.#listeners) listener(phase)
  }
}
