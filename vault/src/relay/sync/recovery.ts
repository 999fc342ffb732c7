/**
 * Twelve words for when every device is lost. They stand for one more device of the space, whose keys lie on the relay, sealed under
 * the words: it is admitted, let into every new epoch and removed like any other, and it lets in the browser that comes with the words.
 */
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from '../../bytes.ts'
import { VaultError } from '../../errors.ts'
import { recoveryPlace } from '../../keys/additional-data.ts'
import { aesKey, hkdfKey, seal, unseal } from '../../keys/cipher.ts'
import { recoveryLabel } from '../../keys/labels.ts'
import { secretFrom } from '../../keys/own-secret.ts'
import { entropyOf } from '../../keys/twelve-words.ts'
import { pad, unpad } from '../../log/padding.ts'
import type { RelayClient } from '../client.ts'
import type { SpaceShare } from '../contract.ts'
import { RelayError } from '../errors.ts'
import { RecoveryError } from '../recovery-error.ts'
import { signerOf } from '../signing.ts'
import { readJson } from './batch.ts'
import type { Desk } from './desk.ts'
import { admit, joiningNotes, type NewKeys, newKeys, remove, shareOf } from './devices.ts'
import { presentMembers } from './members.ts'
import type { Member, Notes, RecoveryRow } from './notes.ts'
import { pull } from './pull.ts'

const LOCATOR_BYTES = 16
const NO_SALT = new Uint8Array()

/** What lies on the relay under a locator, before its seal. */
interface Row {
  readonly v: 1
  readonly keys: NewKeys
  /** What an admitted device is told; of the devices only those that are still there. */
  readonly share: SpaceShare
}

/** 128 random bits need no slow hash: HKDF is enough. Nothing of the space is in it, since whoever has only the words knows no space. */
async function derived(entropy: Uint8Array): Promise<{ locator: string; key: CryptoKey; place: Bytes }> {
  const locator = toBase64Url(await secretFrom(entropy, recoveryLabel('locator'), LOCATOR_BYTES))
  const key = await aesKey(await hkdfKey(entropy), NO_SALT, recoveryLabel('seal'))
  return { locator, key, place: recoveryPlace(locator) }
}

export const byWordsOnly = (members: readonly Member[]): Member[] =>
  presentMembers(members).filter(({ words }) => words === true)

/** A row for these bits, to be noted and then laid down by `layRow`. Needs no network. */
export async function rowFor<S>({ notes, parts }: Desk<S>, entropy: Uint8Array): Promise<RecoveryRow> {
  const fresh = await newKeys(parts.random, '')
  const keys: NewKeys = { ...fresh, newcomer: { ...fresh.newcomer, words: true } }
  const { locator, key, place } = await derived(entropy)
  const share = shareOf({ ...notes, members: presentMembers(notes.members) })
  const body = await seal(key, pad(utf8(JSON.stringify({ v: 1, keys, share } satisfies Row))), place)
  return { member: keys.newcomer, locator, body: toBase64Url(body), there: false }
}

/**
 * Lays down a row that is noted and not yet there, admits its device, and removes those of words that were made before. To be called
 * after a pull; whatever ended it, the next call goes on from there.
 */
export async function layRow<S>(desk: Desk<S>): Promise<void> {
  const { row } = desk.notes
  if (!row || row.there) return
  const { device } = row.member
  // Another device replaced these words or took them back meanwhile: they are not to count again.
  if (desk.notes.members.some(one => one.device === device && one.removed !== undefined))
    return desk.keep({ row: undefined })
  await admit(desk, row.member)
  const { locator, body } = row
  await desk.parts.client.putRecovery(await desk.access(), { locator, body: fromBase64Url(body) })
  for (const before of byWordsOnly(desk.notes.members)) {
    if (before.device === device) break
    await remove(desk, before.device)
  }
  await desk.keep({ row: { ...row, there: true } })
}

/** To be called after a pull. First the row goes, so that nobody can come by it any more; then the device that it stood for. */
export async function takeRowBack<S>(desk: Desk<S>): Promise<void> {
  await desk.parts.client.putRecovery(await desk.access())
  await desk.keep({ row: undefined })
  for (const { device } of byWordsOnly(desk.notes.members)) await remove(desk, device)
}

/** The row of these words, which the relay still lets in. @throws RecoveryError; RelayError */
async function openRow(client: RelayClient, typed: string): Promise<Row> {
  const entropy = await entropyOf(typed).catch((cause: unknown) => {
    if (cause instanceof VaultError) throw new RecoveryError('notWords', { cause })
    throw cause
  })
  const { locator, key, place } = await derived(entropy)
  const sealed = await client.recovery(locator)
  if (!sealed) throw new RecoveryError('unknown')
  const plain = await unseal(key, sealed, place)
  const row = plain && readJson<Row>(unpad(plain))
  if (!row) throw new RecoveryError('damaged')
  if (row.v !== 1) throw new VaultError('newerFormat', 'recovery')
  const { space } = row.share
  const access = {
    space,
    device: row.keys.newcomer.device,
    signer: await signerOf(fromBase64Url(row.keys.seed)),
  }
  await client.look(access).catch((cause: unknown) => {
    const isGone = cause instanceof RelayError && cause.type === 'refused'
    throw isGone ? new RecoveryError('unknown', { cause }) : cause
  })
  return row
}

/** The notes of a browser that comes with the words: it begins as their device, and takes keys of its own once the journal is here. */
export async function notesByWords(
  client: RelayClient,
  random: (count: number) => Uint8Array,
  typed: string,
  name: string,
): Promise<Notes> {
  const { keys, share } = await openRow(client, typed)
  return { ...joiningNotes(keys, share), own: await newKeys(random, name) }
}

/** The words' device lets this one in, by a batch that all others see; from then on the words are free for another time. */
export async function takeOwnKeys<S>(desk: Desk<S>): Promise<void> {
  const { own } = desk.notes
  if (!own) return
  await admit(desk, own.newcomer)
  const { device } = own.newcomer
  // The relay took it and does not show it: again at the next run.
  if (!desk.notes.members.some(one => one.device === device)) return
  await desk.keep({ device, seed: own.seed, pair: own.pair, own: undefined, pending: undefined })
  await pull(desk)
}
