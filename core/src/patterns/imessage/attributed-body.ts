import { codePoints } from './code-points.ts'

/**
 * The length of the text in a message's `attributedBody`, which newer systems write in place of `text`: an archive of
 * NeXTSTEP's typed stream whose first object is an attributed string, whose first part is a string. Read as bytes and only
 * where each of them is as expected; else 0, since a length that might be another's is worse than none.
 */
export function attributedLength(blob: Uint8Array): number {
  if (!startsWith(blob, streamHead)) return 0
  const name = indexOf(blob, stringClass, streamHead.length)
  const at = name < 0 ? -1 : indexOf(blob, stringType, name + stringClass.length)
  // Between the class and its value stand its version and what it inherits: a few bytes, never other text.
  if (at < 0 || at - name > farthest) return 0
  const length = lengthAt(blob, at + stringType.length)
  if (length === undefined) return 0
  const end = length.start + length.bytes
  return blob[end] === endOfObject ? utf8Length(blob.subarray(length.start, end)) : 0
}

const ascii = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0))
/** Version 4 of the format, and its name with the length before it. */
const streamHead = Uint8Array.of(0x04, 0x0b, ...ascii('streamtyped'))
const stringClass = ascii('NSString')
/** A new value of one type, and the type: `+`, counted bytes. */
const stringType = Uint8Array.of(0x84, 0x01, 0x2b)
const farthest = 16
const endOfObject = 0x86

/** One byte, or after 0x81 two and after 0x82 four, the lowest first. */
function lengthAt(blob: Uint8Array, at: number): { start: number; bytes: number } | undefined {
  const byte = (offset: number) => blob[at + offset] ?? 0
  if (byte(0) < 0x80) return { start: at + 1, bytes: byte(0) }
  if (byte(0) === 0x81) return { start: at + 3, bytes: byte(1) + byte(2) * 0x100 }
  if (byte(0) !== 0x82) return undefined
  return { start: at + 5, bytes: byte(1) + byte(2) * 0x100 + byte(3) * 0x1_0000 + byte(4) * 0x100_0000 }
}

/** Code points, or 0 where a byte stands where UTF-8 has none like it. */
function utf8Length(bytes: Uint8Array): number {
  let awaited = 0
  for (const byte of bytes) {
    const continues = (byte & 0xc0) === 0x80
    if (continues !== awaited > 0) return 0
    awaited = continues ? awaited - 1 : following(byte)
    if (awaited < 0) return 0
  }
  return awaited === 0 ? codePoints(bytes) : 0
}

/** Bytes that follow this first one; -1 for one that begins no character. */
function following(first: number): number {
  if (first < 0x80) return 0
  if (first >= 0xc2 && first < 0xe0) return 1
  if (first >= 0xe0 && first < 0xf0) return 2
  return first >= 0xf0 && first < 0xf5 ? 3 : -1
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function indexOf(bytes: Uint8Array, part: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(part[0] ?? 0, from); at >= 0; at = bytes.indexOf(part[0] ?? 0, at + 1))
    if (startsWith(bytes.subarray(at, at + part.length), part)) return at
  return -1
}
