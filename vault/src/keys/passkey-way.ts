import { type Bytes, joinBytes, toHex } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import type { VaultPlatform } from '../platform.ts'
import { innerPlace, passkeyPlace } from './additional-data.ts'
import { askAuthenticator, makeCredential } from './authenticator.ts'
import { aesKey, hkdfKey, seal, unseal } from './cipher.ts'
import { passkeyLabel, passkeyVaultKeyLabel } from './labels.ts'
import { newPair, openWith, sealTo } from './public-seal.ts'
import type { Belonging, OpenSlot, PasskeySlot } from './slot.ts'

type Asking = Pick<VaultPlatform, 'credentials' | 'random'>

const keyOf = async (output: Bytes, salt: Bytes, space: string): Promise<CryptoKey> =>
  aesKey(await hkdfKey(output), salt, passkeyLabel(space))

/**
 * A slot that a passkey opens: the authenticator's output seals a private key, the vault key is sealed to the public
 * one. So a new vault key can be sealed for this passkey without the person holding it to the device again.
 * @throws VaultError as `makeCredential`.
 */
export async function passkeySlot(
  platform: Asking,
  to: Belonging,
  vaultKey: Bytes,
  name: string,
): Promise<OpenSlot<PasskeySlot>> {
  const credential = await makeCredential(platform, name)
  const salt = joinBytes(platform.random(32))
  const { output } = await askAuthenticator(platform, [{ credential, salt }])
  const id = `passkey-${toHex(platform.random(8))}`
  const { curve, publicKey, privateKey } = await newPair()
  const key = await keyOf(output, salt, to.space)
  const sealedPrivate = await seal(key, privateKey, passkeyPlace(to.space, id))
  const place = innerPlace(to.space, to.epoch, id)
  const inner = await sealTo({ curve, publicKey }, vaultKey, passkeyVaultKeyLabel(to.space), place)
  return { id, kind: 'passkey', credential, salt, curve, publicKey, sealedPrivate, inner }
}

/** Asks for one of the passkeys of these slots; which one was used, and what it answered. */
export async function usePasskey(
  platform: Asking,
  slots: readonly PasskeySlot[],
): Promise<{ slot: PasskeySlot; output: Bytes }> {
  const { credential, output } = await askAuthenticator(platform, slots)
  const slot = slots.find(({ credential: own }) => toHex(own) === toHex(credential))
  if (!slot) throw new VaultError('wrongKey', 'passkey')
  return { slot, output }
}

/**
 * The vault key, by what the authenticator answered.
 * @throws VaultError `wrongKey`.
 */
export async function byPasskey(
  to: Belonging,
  slot: PasskeySlot,
  inner: Bytes,
  output: Bytes,
): Promise<Bytes> {
  const { curve, publicKey, salt } = slot
  const key = await keyOf(output, salt, to.space)
  const privateKey = await unseal(key, slot.sealedPrivate, passkeyPlace(to.space, slot.id))
  if (!privateKey) throw new VaultError('wrongKey', 'passkey')
  const place = innerPlace(to.space, to.epoch, slot.id)
  const pair = { curve, publicKey, privateKey }
  const vaultKey = await openWith(pair, inner, passkeyVaultKeyLabel(to.space), place)
  if (!vaultKey) throw new VaultError('wrongKey', 'passkey')
  return vaultKey
}
