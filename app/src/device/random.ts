import { toBase64Url, toHex } from '@breakwater/vault'

/** `length` random bytes from the platform. */
export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** A new entry id: 16 random bytes as 22 characters of base64url. */
export function newId(): string {
  return toBase64Url(randomBytes(16))
}

/** A device id for a log that is kept nowhere: 16 hex digits. */
export function newDevice(): string {
  return toHex(randomBytes(8))
}

/** A random number between these two: so that many devices, or one device's evenings, do not come at the same moment. */
export function randomBetween(least: number, most: number): number {
  const [share = 0] = crypto.getRandomValues(new Uint32Array(1))
  return least + (share / 2 ** 32) * (most - least)
}
