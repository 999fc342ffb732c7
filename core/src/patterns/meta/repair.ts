const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Text as it was meant: Meta writes each byte of its UTF-8 as a character of its own. Only where every code unit is such a byte,
 * and all of them together are UTF-8, was it written so; anything else stays as it is.
 */
export function repaired(text: string): string {
  let high = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff) return text
    if (unit >= 0x80) high = true
  }
  if (!high) return text
  try {
    return utf8.decode(Uint8Array.from(text, letter => letter.charCodeAt(0)))
  } catch {
    return text
  }
}
