import type { Bytes } from './bytes.ts'
import type { Draft, Log } from './contract.ts'
import { VaultError } from './errors.ts'
import { type Letter, packLetter, recordsOf, unpackLetter } from './inbox-letter.ts'
import { inboxKeyPlace, leftPlace } from './keys/additional-data.ts'
import { aesKey, seal, unseal } from './keys/cipher.ts'
import {
  type Header,
  headerIn,
  type InboxPair,
  inboxTransaction,
  putHeaderIn,
  readHeader,
} from './keys/home.ts'
import { generationSecret } from './keys/keyring.ts'
import { inboxLabel, leftLabel } from './keys/labels.ts'
import { newPair, openWith, type RawPair, sealTo } from './keys/public-seal.ts'
import { FIRST_GENERATION_SLOT, SECRET_BYTES, type SecretStore } from './keys/secret-store.ts'
import type { Belonging } from './keys/slot.ts'
import { storing } from './keys/storing.ts'
import type { Database } from './log/database.ts'
import { millisecondsOf } from './log/hlc.ts'

/** What opens the inbox: the vault key and the secrets. */
export interface InboxKeys {
  readonly vaultKey: CryptoKey
  readonly secrets: SecretStore
  readonly random: (count: number) => Uint8Array
}

const privateKeyKey = async ({ space, epoch }: Belonging, keys: InboxKeys, generation: number) => {
  const secret = await generationSecret(keys.secrets, generation)
  return aesKey(keys.vaultKey, secret, inboxLabel(space, epoch, generation))
}

/** A pair under a generation of its own, made before anything is sealed to it. */
export async function newInboxPair(belonging: Belonging, keys: InboxKeys): Promise<InboxPair> {
  const slot = await storing(() => keys.secrets.append(keys.random(SECRET_BYTES)))
  const generation = slot - FIRST_GENERATION_SLOT + 1
  const { curve, publicKey, privateKey } = await newPair()
  const key = await privateKeyKey(belonging, keys, generation)
  const place = inboxKeyPlace(belonging.space, belonging.epoch, generation)
  return { curve, publicKey, generation, sealedPrivate: await seal(key, privateKey, place) }
}

const isDestroyed = (failure: unknown): boolean =>
  failure instanceof VaultError && failure.type === 'destroyed'

/** The pair, `undefined` when its private half is damaged or its secret gone: then no letter can be opened. */
async function openPair(header: Header, keys: InboxKeys): Promise<RawPair | undefined> {
  const { space, epoch, inbox } = header
  const { curve, publicKey, generation, sealedPrivate } = inbox
  try {
    const key = await privateKeyKey(header, keys, generation)
    const privateKey = await unseal(key, sealedPrivate, inboxKeyPlace(space, epoch, generation))
    return privateKey && { curve, publicKey, privateKey }
  } catch (failure) {
    if (isDestroyed(failure)) return undefined
    throw failure
  }
}

/**
 * Seals these drafts to the vault's public key and puts them into the inbox. Needs no key; durable when it resolves.
 * @param now milliseconds since 1970, kept with them
 * @throws VaultError `locked` before there is a vault, `storageFull`.
 */
export async function leaveInInbox(db: Database, drafts: readonly Draft[], now: number): Promise<void> {
  const header = await readHeader(db)
  if (!header) throw new VaultError('locked', 'fresh')
  const { space, epoch, inbox } = header
  const plain = packLetter({ leftAt: now, drafts })
  const { generation } = inbox
  const place = leftPlace(space, epoch, generation)
  const sealed = await sealTo(inbox, plain, leftLabel(space, epoch, generation), place)
  if (!(await putUnlessPairChanged(db, generation, sealed))) await leaveInInbox(db, drafts, now)
}

/** False when another tab has emptied the inbox and replaced the pair since we looked: nobody could open this letter. */
async function putUnlessPairChanged(db: Database, generation: number, sealed: Bytes): Promise<boolean> {
  return storing(async () => {
    const tx = inboxTransaction(db)
    const current = (await headerIn(tx)).inbox.generation === generation
    if (current) await tx.objectStore('inbox').put(sealed, crypto.randomUUID())
    await tx.done
    return current
  })
}

interface Joining<S> extends InboxKeys {
  readonly db: Database
  readonly diary: Log<S>
}

interface Opened {
  readonly ids: readonly string[]
  /** Letters that do not open. They stay where they are. */
  readonly damaged: number
}

async function joinLetters<S>({ db, diary, ...keys }: Joining<S>, header: Header): Promise<Opened> {
  const tx = db.transaction('inbox')
  const [ids, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()])
  if (ids.length === 0) return { ids, damaged: 0 }
  const pair = await openPair(header, keys)
  if (!pair) return { ids: [], damaged: ids.length }
  const joined: string[] = []
  const [newest] = await diary.page({ limit: 1 })
  const latest = newest ? millisecondsOf(newest.hlc) : 0
  for (const [at, id] of ids.entries()) {
    const letter = await openLetter(header, pair, values[at])
    if (!letter) continue
    // A letter may join days late. Only a clock that stands before the newest record would be a wrong one.
    await diary.union(recordsOf(letter, header.device), Math.max(letter.leftAt, latest))
    joined.push(id)
  }
  return { ids: joined, damaged: ids.length - joined.length }
}

async function openLetter(header: Header, pair: RawPair, sealed: unknown): Promise<Letter | undefined> {
  const { space, epoch, inbox } = header
  if (!(sealed instanceof Uint8Array)) return undefined
  const place = leftPlace(space, epoch, inbox.generation)
  const plain = await openWith(pair, sealed, leftLabel(space, epoch, inbox.generation), place)
  return plain && unpackLetter(plain)
}

/** Takes joined letters out; replaces the pair in the same transaction when nothing is left that needs the old one. */
async function empty(db: Database, ids: readonly string[], next: InboxPair): Promise<boolean> {
  return storing(async () => {
    const tx = inboxTransaction(db)
    const inbox = tx.objectStore('inbox')
    await Promise.all(ids.map(id => inbox.delete(id)))
    const replace = (await inbox.count()) === 0
    if (replace) await putHeaderIn(tx, { ...(await headerIn(tx)), inbox: next })
    await tx.done
    return replace
  })
}

/**
 * Moves everything left while locked into the diary, each letter once, at the time at which it was left. The letters
 * are in the diary, durably, before they leave the inbox; joining again adds nothing. Afterwards the pair is replaced
 * and the secret of the old one overwritten: what the disk keeps of the letters is then sealed for nobody.
 * Callers hold the keys' lock. @returns how many letters do not open.
 */
export async function joinInbox<S>(joining: Joining<S>): Promise<number> {
  const header = await readHeader(joining.db)
  if (!header) return 0
  const { ids, damaged } = await joinLetters(joining, header)
  if (ids.length === 0) return damaged
  const next = await newInboxPair(header, joining)
  const replaced = await empty(joining.db, ids, next)
  const spent = replaced ? header.inbox.generation : next.generation
  await joining.secrets.wipe([spent - 1 + FIRST_GENERATION_SLOT])
  return damaged
}
