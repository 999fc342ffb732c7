import type { FileHeader } from './sqlite/file-header.ts'

/** Messages puts this character where an attachment stands in the text (U+FFFC). It is nothing that anybody wrote. */
const placeholder = [0xef, 0xbf, 0xbc] as const

/** Characters (code points) of a text in UTF-8 without those that stand for attachments. No string is made. */
export function codePoints(bytes: Uint8Array): number {
  let count = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    // What continues a character is not one.
    if ((byte & 0xc0) === 0x80) continue
    if (byte === placeholder[0] && bytes[at + 1] === placeholder[1] && bytes[at + 2] === placeholder[2])
      continue
    count++
  }
  return count
}

/** The same in the encoding of a database. */
export function charactersOf(bytes: Uint8Array, encoding: FileHeader['text']): number {
  if (encoding === 'utf-8') return codePoints(bytes)
  const high = encoding === 'utf-16le' ? 1 : 0
  let count = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const unit = ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0)
    const continues = unit >= 0xdc00 && unit <= 0xdfff
    if (!continues && unit !== 0xfffc) count++
  }
  return count
}
