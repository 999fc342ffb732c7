import { toHex } from '@breakwater/vault'

/** The SHA-256 of these bytes, 64 lower-case hex digits, by the browser's own implementation. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))
}
