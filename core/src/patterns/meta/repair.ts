const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Text as it was meant: Meta writes each byte of its UTF-8 as a character of its own. Only where every code unit is such a byte,
 * and all of them together are UTF-8, was it written so; anything else stays as it is.
 */
export function repaired(text: string): string {
  const bytes = bytesIn(text)
  if (!bytes) return text
  try {
    return utf8.decode(bytes)
  } catch {
    return text
  }
}

/** Where short texts are put together: a million messages would make a million arrays else. */
const short = new Uint8Array(4096)

/** The bytes that a text is made of, where it may be such; good until the next call. */
function bytesIn(text: string): Uint8Array | undefined {
  const { length } = text
  const bytes = length <= short.length ? short.subarray(0, length) : new Uint8Array(length)
  let all = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    all |= unit
    bytes[at] = unit
  }
  return all >= 0x80 && all <= 0xff ? bytes : undefined
}
