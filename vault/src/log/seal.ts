import { type Bytes, utf8 } from '../bytes.ts'
import type { Keyring, StoreName } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { unseal as decrypt, seal as encrypt } from '../keys/cipher.ts'
import { pad, unpad } from './padding.ts'

/** Sealed bytes as they lie in the database. `bytes`: nonce, ciphertext, tag. */
export interface Sealed {
  readonly v: 1
  readonly epoch: number
  readonly generation: number
  readonly bytes: Uint8Array
}

/** What and where something sealed is: bytes that were moved to another place do not open there. */
export interface Place {
  readonly kind: 'tail' | 'segment' | 'snapshot' | 'catalogue' | 'blob'
  /** The row's number or id, then everything about it that lies beside the seal in the clear. */
  readonly index: readonly (string | number)[]
}

/** Seals and opens the bytes of one store. */
export interface Sealer {
  /** Pads, then seals with AES-256-GCM under a random nonce. @throws VaultError `destroyed` */
  seal(place: Place, plain: Uint8Array, generation: number): Promise<Sealed>
  /** @throws VaultError `damaged`; `destroyed` when its generation is gone. */
  open(place: Place, sealed: unknown): Promise<Bytes>
  /** Drops remembered keys. */
  forget(): void
}

/** True for what reading damaged bytes throws; anything else is no damage and must not be taken for it. */
export const isDamage = (failure: unknown): boolean =>
  failure instanceof VaultError && (failure.type === 'damaged' || failure.type === 'destroyed')

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  value.v === 1 &&
  'epoch' in value &&
  typeof value.epoch === 'number' &&
  'generation' in value &&
  typeof value.generation === 'number' &&
  'bytes' in value &&
  value.bytes instanceof Uint8Array

/** The generation under which a row's bytes are sealed, `undefined` when the row is no seal at all. */
export const generationOf = (value: unknown): number | undefined =>
  isSealed(value) ? value.generation : undefined

export function makeSealer(keyring: Keyring, store: StoreName): Sealer {
  const keys = new Map<number, Promise<CryptoKey>>()
  const keyOf = (generation: number): Promise<CryptoKey> => {
    const known = keys.get(generation)
    if (known !== undefined) return known
    const key = keyring.key(store, generation)
    keys.set(generation, key)
    key.catch(() => keys.delete(generation))
    return key
  }
  const bound = ({ kind, index }: Place, epoch: number, generation: number): Bytes =>
    utf8(['bw1', keyring.space, epoch, store, kind, generation, ...index].join('|'))
  return {
    async seal(place, plain, generation) {
      const { epoch } = keyring
      const data = bound(place, epoch, generation)
      return { v: 1, epoch, generation, bytes: await encrypt(await keyOf(generation), pad(plain), data) }
    },
    async open(place, sealed) {
      if (!isSealed(sealed)) throw new VaultError('damaged', place.kind)
      const { epoch, generation, bytes } = sealed
      const plain = await decrypt(await keyOf(generation), bytes, bound(place, epoch, generation))
      if (!plain) throw new VaultError('damaged', place.kind)
      return unpad(plain)
    },
    forget: () => keys.clear(),
  }
}
