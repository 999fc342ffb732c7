/** Names as they lie in the database: their bytes, which take half the room. */

/** @param id base64url */
export const idBytes = (id: string): Uint8Array => Buffer.from(id, 'base64url')
export const idText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url')
/** @param device 16 hex digits */
export const deviceBytes = (device: string): Uint8Array => Buffer.from(device, 'hex')
export const deviceText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const dayMs = 86_400_000
/** Days since 1970. @param now epoch milliseconds */
export const dayOf = (now: number): number => Math.floor(now / dayMs)
