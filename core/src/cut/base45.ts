/** Base 45 (RFC 9285): bytes in the characters that a QR code packs most closely, three for two bytes. */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bytes as text: two become three characters, a last single one becomes two. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3)
  }
  return text
}

/** The lowest digit comes first. */
function digits(value: number, count: number): string {
  return Array.from({ length: count }, (_, place) => ALPHABET[Math.floor(value / 45 ** place) % 45]).join('')
}

/** The bytes that were written so; undefined for what never was. */
export function fromBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map(one => ALPHABET.indexOf(one))
    const value = group.reduce((sum, digit, place) => sum + digit * 45 ** place, 0)
    const isPair = group.length === 3
    if (group.length === 1 || group.includes(-1) || value > (isPair ? 0xffff : 0xff)) return undefined
    bytes.push(...(isPair ? [value >> 8, value & 255] : [value]))
  }
  return Uint8Array.from(bytes)
}
