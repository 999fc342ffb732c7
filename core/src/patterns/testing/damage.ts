/** The file cut off behind every one of its bytes but the last. */
export function cutEverywhere(content: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(content)
  return Array.from({ length: bytes.length }, (_, end) => bytes.slice(0, end))
}

/** The file with single bits turned over. `bits` are counted from its beginning, and go round at its end. */
export function withFlipped(content: string | Uint8Array, bits: readonly number[]): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice()
  for (const bit of bits) {
    const at = Math.floor(bit / 8) % bytes.length
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  }
  return bytes
}
