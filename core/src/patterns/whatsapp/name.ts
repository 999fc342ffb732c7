import { isMachineMark } from './code-points.ts'

/** A name takes fewer bytes; a colon further on is a notice's own. */
const widestName = 400
const colon = 0x3a
const space = 0x20
const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/** Where the name ends that begins at `from`, at its colon; -1 when the line has none, as the program's own notices. */
export function nameEnd(bytes: Uint8Array, from: number, to: number): number {
  const last = Math.min(to, from + widestName)
  let quotes = 0
  for (let at = from; at < last; at++) {
    const byte = bytes[at]
    if (byte === newline) return -1
    if (byte === quote) quotes++
    else if (byte === colon && endsName(at + 1 < to ? bytes[at + 1] : newline))
      return isName(bytes, from, at) && quotes % 2 === 0 ? at : -1
  }
  return -1
}

const endsName = (byte: number | undefined) => byte === space || byte === newline || byte === carriageReturn

/** No name is empty, ends in a space, or begins as machine text does without being more than that. */
function isName(bytes: Uint8Array, from: number, to: number): boolean {
  const first = isMachineMark(bytes, from) ? from + 3 : from
  return to > first && bytes[to - 1] !== space
}
