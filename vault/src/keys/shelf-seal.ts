import type { Bytes } from '../bytes.ts'
import { shelfPlace } from './additional-data.ts'
import { aesKey, seal, unseal } from './cipher.ts'
import { shelfLabel } from './labels.ts'

/** The shelf's key: from both halves of the device key, not from the vault key, so that it opens while locked. */
export const shelfKey = (deviceKey: CryptoKey, half: Bytes, space: string): Promise<CryptoKey> =>
  aesKey(deviceKey, half, shelfLabel(space))

export const sealShelf = (key: CryptoKey, plain: Uint8Array, space: string): Promise<Bytes> =>
  seal(key, plain, shelfPlace(space))

export const openShelf = (key: CryptoKey, sealed: Bytes, space: string): Promise<Bytes | undefined> =>
  unseal(key, sealed, shelfPlace(space))
