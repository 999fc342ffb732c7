import { type Bytes, joinBytes, utf8 } from '../bytes.ts'
import { ownLabel } from './labels.ts'

/** `length` bytes by HKDF-SHA256 (RFC 5869) from a secret: the same each time, and telling nothing of it. */
export async function secretFrom(secret: Uint8Array, label: string, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', joinBytes(secret), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(label) }
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, length * 8))
}

/** What `Vault.ownSecret` gives: 32 bytes from the raw vault key. */
export const ownSecret = (rawKey: Uint8Array, purpose: string, space: string): Promise<Bytes> =>
  secretFrom(rawKey, ownLabel(purpose, space), 32)
