/** Bytes in memory of their own, which is what WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>

/** The UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** A copy of all parts, one after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Lower-case hexadecimal, two digits a byte. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** So many bytes are spread into one call at a time: a call has no room for a megabyte of arguments. */
const PIECE = 8_192

/** Base64 for addresses (RFC 4648, section 5) without padding: 16 bytes are 22 characters. */
export function toBase64Url(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * PIECE, (index + 1) * PIECE)),
  )
  const base64 = btoa(pieces.join(''))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** True when every byte is nought: what an overwritten or never used secret looks like. */
export const isBlank = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0)

/** What `toBase64Url` made. @throws TypeError on any other character */
export function fromBase64Url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new TypeError('not base64url')
  const characters = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(characters, character => character.charCodeAt(0))
}
