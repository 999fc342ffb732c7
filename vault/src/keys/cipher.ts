import { type Bytes, joinBytes, utf8 } from '../bytes.ts'

/** Length of the nonce that stands before every ciphertext, in bytes (NIST SP 800-38D: 96 bits). */
const NONCE_BYTES = 12

/** Secret bytes as an HKDF key that cannot be read out again. */
export const hkdfKey = (secret: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', joinBytes(secret), 'HKDF', false, ['deriveKey'])

/** An AES-256-GCM key by HKDF-SHA256 (RFC 5869). Cannot be read out. */
export function aesKey(from: CryptoKey, salt: Uint8Array, label: string): Promise<CryptoKey> {
  const how = { name: 'HKDF', hash: 'SHA-256', salt: joinBytes(salt), info: utf8(label) }
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** AES-256-GCM under a fresh random nonce: nonce (12 bytes), ciphertext, tag (16 bytes). */
export async function seal(key: CryptoKey, plain: Uint8Array, place: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const how = { name: 'AES-GCM', iv, additionalData: place }
  return joinBytes(iv, new Uint8Array(await crypto.subtle.encrypt(how, key, joinBytes(plain))))
}

/** What `seal` sealed; `undefined` when the key or the place is another one or the bytes are damaged. */
export async function unseal(key: CryptoKey, sealed: Uint8Array, place: Bytes): Promise<Bytes | undefined> {
  const iv = joinBytes(sealed.subarray(0, NONCE_BYTES))
  const how = { name: 'AES-GCM', iv, additionalData: place }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, joinBytes(sealed.subarray(NONCE_BYTES))))
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError') return undefined
    throw failure
  }
}
