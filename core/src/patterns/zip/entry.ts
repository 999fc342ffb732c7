import { PatternsFailure } from '../failure.ts'
import { full16, full32, type Numbers, numbersIn } from './bytes.ts'
import { pathOf } from './name.ts'

/** One file in a zip, as the list of entries has it. */
export interface Entry {
  /** Ends in `/` for a folder. */
  readonly path: string
  readonly flags: number
  /** 0 stored, 8 deflate; others are not read. */
  readonly method: number
  readonly crc: number
  /** Bytes as they lie in the zip, and unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header lies. */
  readonly start: number
  /** Whether it is a link to another file. */
  readonly link: boolean
}

/** Bytes of an entry in the list without its name, its extra fields and its comment. */
export const listedBytes = 46

/** Bytes that an entry takes in the list, by its first 46. */
export const lengthInList = (list: Numbers, at: number): number =>
  listedBytes + list.u16(at + 28) + list.u16(at + 30) + list.u16(at + 32)

/**
 * Reads one entry of the list (APPNOTE 4.3.12).
 * @throws PatternsFailure `damaged` for what is no entry or lies in another part, `unsafeZip` for numbers that lie
 */
export function entryAt(list: Numbers, at: number, file: string): Entry {
  const named = at + listedBytes
  const extra = named + list.u16(at + 28)
  const path = pathOf(list.part(named, extra), file)
  const short = { size: list.u32(at + 24), packed: list.u32(at + 20), start: list.u32(at + 42) }
  const disk = list.u16(at + 34)
  const wide = wideFields(list.part(extra, extra + list.u16(at + 30)), { ...short, disk }, file)
  if (wide.disk !== 0) throw new PatternsFailure('damaged', { file })
  return {
    path,
    flags: list.u16(at + 8),
    method: list.u16(at + 10),
    crc: list.u32(at + 16),
    packed: wide.packed,
    size: wide.size,
    start: wide.start,
    link: list.u16(at + 4) >> 8 === 3 && ((list.u32(at + 38) >>> 16) & 0xf000) === 0xa000,
  }
}

interface Placed {
  readonly size: number
  readonly packed: number
  readonly start: number
  readonly disk: number
}

/** The numbers that did not fit, out of the zip64 field, which holds exactly those and in this order (APPNOTE 4.5.3). */
function wideFields(extra: Uint8Array, short: Placed, file: string): Placed {
  const field = wideField(extra, file)
  let at = 0
  const next = (value: number, full: number, wide: number) => {
    if (value !== full || !field) return value
    if (at + wide > field.length) throw new PatternsFailure('unsafeZip', { file })
    const read = wide === 8 ? field.u64(at) : field.u32(at)
    at += wide
    return read
  }
  const size = next(short.size, full32, 8)
  const packed = next(short.packed, full32, 8)
  const start = next(short.start, full32, 8)
  return { size, packed, start, disk: next(short.disk, full16, 4) }
}

/** The one zip64 field among the extra ones; two of them would be two truths. */
function wideField(extra: Uint8Array, file: string): Numbers | undefined {
  const fields = numbersIn(extra, file)
  let found: Numbers | undefined
  // Some programs leave up to three bytes of padding behind the last field.
  for (let at = 0; at + 4 <= fields.length; at += 4 + fields.u16(at + 2)) {
    if (fields.u16(at) !== 1) continue
    if (found) throw new PatternsFailure('unsafeZip', { file })
    found = numbersIn(fields.part(at + 4, at + 4 + fields.u16(at + 2)), file)
  }
  return found
}
