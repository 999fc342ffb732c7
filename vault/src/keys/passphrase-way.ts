import { type Bytes, joinBytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { VaultPlatform } from '../platform.ts'
import { innerPlace } from './additional-data.ts'
import { FLOOR_COST, WANTED_COST } from './argon2.ts'
import { passphraseHash } from './argon2-client.ts'
import { aesKey, hkdfKey, seal, unseal } from './cipher.ts'
import { passphraseLabel } from './labels.ts'
import type { Belonging, OpenSlot, PassphraseSlot } from './slot.ts'

const SALT_BYTES = 16
const SLOT_ID = 'passphrase'

const keyOf = async (hash: Uint8Array, salt: Bytes, space: string): Promise<CryptoKey> =>
  aesKey(await hkdfKey(hash), salt, passphraseLabel(space))

/**
 * A slot that a passphrase opens.
 * @throws RangeError for an empty passphrase, VaultError `unsupported` when this device cannot compute Argon2id.
 */
export async function passphraseSlot(
  platform: Pick<VaultPlatform, 'startWorker' | 'random'>,
  to: Belonging,
  vaultKey: Bytes,
  passphrase: string,
): Promise<OpenSlot<PassphraseSlot>> {
  if (passphrase === '') throw new RangeError('an empty passphrase')
  const salt = joinBytes(platform.random(SALT_BYTES))
  const { hash, cost } = await passphraseHash(platform, {
    passphrase,
    salt,
    costs: [WANTED_COST, FLOOR_COST],
  })
  const place = innerPlace(to.space, to.epoch, SLOT_ID)
  const inner = await seal(await keyOf(hash, salt, to.space), vaultKey, place)
  return { id: SLOT_ID, kind: 'passphrase', salt, cost, inner }
}

/**
 * The vault key, by passphrase.
 * @throws VaultError `wrongKey`.
 */
export async function byPassphrase(
  platform: Pick<VaultPlatform, 'startWorker'>,
  to: Belonging,
  slot: PassphraseSlot,
  inner: Bytes,
  passphrase: string,
): Promise<Bytes> {
  if (passphrase === '') throw new VaultError('wrongKey', 'passphrase')
  const { salt, cost } = slot
  const { hash } = await passphraseHash(platform, { passphrase, salt, costs: [cost] })
  const place = innerPlace(to.space, to.epoch, slot.id)
  const vaultKey = await unseal(await keyOf(hash, salt, to.space), inner, place)
  if (!vaultKey) throw new VaultError('wrongKey', 'passphrase')
  return vaultKey
}
