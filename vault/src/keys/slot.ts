import type { Bytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import { slotPlace } from './additional-data.ts'
import type { Argon2Cost } from './argon2.ts'
import { aesKey, seal, unseal } from './cipher.ts'
import { slotLabel } from './labels.ts'
import type { Curve } from './public-seal.ts'

/**
 * A slot is one way to the vault key. Its outer seal is always made with both halves of the device key; inside lies
 * either the vault key itself (`device`) or the vault key sealed once more under what the person knows or has.
 * Hence a slot copied from the disk opens nothing once the device's half was replaced, and every slot can be moved to a
 * new half while the vault is open, without asking for the passphrase or the passkey again.
 */
interface AnySlot {
  readonly id: string
  readonly sealed: Bytes
}

export interface DeviceSlot extends AnySlot {
  readonly kind: 'device'
}

export interface PassphraseSlot extends AnySlot {
  readonly kind: 'passphrase'
  readonly salt: Bytes
  readonly cost: Argon2Cost
}

export interface PasskeySlot extends AnySlot {
  readonly kind: 'passkey'
  /** The authenticator's name for the credential. */
  readonly credential: Bytes
  /** What the authenticator's PRF is asked about. */
  readonly salt: Bytes
  readonly curve: Curve
  readonly publicKey: Bytes
  readonly sealedPrivate: Bytes
}

export interface WordsSlot extends AnySlot {
  readonly kind: 'recovery'
}

export type Slot = DeviceSlot | PassphraseSlot | PasskeySlot | WordsSlot

/** A slot before its outer seal. `inner` takes the place of `sealed`. */
export type OpenSlot<Kind extends Slot = Slot> = Kind extends Slot
  ? Omit<Kind, 'sealed'> & { readonly inner: Bytes }
  : never

/** Which vault a seal belongs to. */
export interface Belonging {
  readonly space: string
  readonly epoch: number
}

/** The key of all outer seals: from the database's half and the half outside it. */
export const outerKey = (deviceKey: CryptoKey, half: Bytes, space: string): Promise<CryptoKey> =>
  aesKey(deviceKey, half, slotLabel(space))

/** Puts the outer seal around a slot. */
export async function closeSlot(slot: OpenSlot, key: CryptoKey, to: Belonging): Promise<Slot> {
  const { inner, ...rest } = slot
  return { ...rest, sealed: await seal(key, inner, slotPlace(to.space, to.epoch, slot.id)) }
}

/**
 * Takes the outer seal off.
 * @throws VaultError `keysLost`: these halves are not the ones that the slot was sealed with.
 */
export async function innerOf(slot: Slot, key: CryptoKey, to: Belonging): Promise<Bytes> {
  const inner = await unseal(key, slot.sealed, slotPlace(to.space, to.epoch, slot.id))
  if (!inner) throw new VaultError('keysLost', slot.kind)
  return inner
}
