/** How many bytes a code point takes whose first byte is this one; 1 for a byte that cannot be a first one. */
export function widthOf(lead: number): number {
  if (lead < 0xc2) return 1
  if (lead < 0xe0) return 2
  if (lead < 0xf0) return 3
  return lead < 0xf5 ? 4 : 1
}

/** The code point at this place; -1 where the bytes are no UTF-8 or end too soon. */
export function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return lead
  const width = widthOf(lead)
  if (width === 1 || at + width > end) return -1
  let point = lead & (0x7f >> width)
  for (let next = at + 1; next < at + width; next++) {
    const byte = bytes[next] ?? 0
    if ((byte & 0xc0) !== 0x80) return -1
    point = (point << 6) | (byte & 0x3f)
  }
  return point <= last ? point : -1
}

/** The last code point that there is: bytes of the right form can say more. */
const last = 0x10ffff

/** Marks of direction, joiners and the byte order mark: they stand anywhere in a header and mean nothing there. */
export function isMark(point: number): boolean {
  return (
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x2069) ||
    point === 0x61c ||
    point === 0xfeff
  )
}

/** Spaces of every width, the unbroken ones included, and none that ends a line. */
export function isSpace(point: number): boolean {
  return (
    point === 0x20 ||
    point === 0x09 ||
    point === 0xa0 ||
    (point >= 0x2000 && point <= 0x200a) ||
    point === 0x202f ||
    point === 0x205f ||
    point === 0x3000
  )
}

const letter = /[\p{L}\p{M}]/u

export function isLetter(point: number): boolean {
  if (point < 0x80) return (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a)
  return letter.test(String.fromCodePoint(point))
}

/** U+200E as its three bytes: what iOS puts before everything that the program wrote. */
export function isMachineMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xe2 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x8e
}
