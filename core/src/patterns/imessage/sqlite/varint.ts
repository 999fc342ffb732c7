/**
 * SQLite's variable-length numbers: seven bits a byte, the highest first, eight in the ninth byte
 * (https://www.sqlite.org/fileformat2.html#varint). Sixty-four bits, signed; beyond 2^53 a JavaScript number only comes near.
 */

/** Bytes that the number at `at` takes. */
export function varintLength(bytes: Uint8Array, at: number): number {
  let length = 1
  while (length < 9 && (bytes[at + length - 1] ?? 0) >= 0x80) length++
  return length
}

/** The number at `at`. Beyond the end of the bytes there are zeroes: callers compare with their end. */
export function varint(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return first
  const second = bytes[at + 1] ?? 0
  if (second < 0x80) return (first & 0x7f) * 0x80 + second
  const length = varintLength(bytes, at)
  let value = first & 0x7f
  // The sign is the highest of 64 bits, which only nine bytes reach.
  if (length === 9 && value >= 0x40) value -= 0x80
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    value = i === 8 ? value * 0x100 + byte : value * 0x80 + (byte & 0x7f)
  }
  return value
}
