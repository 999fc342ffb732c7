import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { full16, full32, type Numbers, numbersIn } from './bytes.ts'
import { limits } from './limits.ts'

/** A source any place of which can be read. */
export type Sliceable = Source & Required<Pick<Source, 'slice'>>

/** Where the list of entries lies, in bytes from the start of the file, and how many there are. */
export interface Directory {
  readonly start: number
  readonly end: number
  readonly entries: number
  /** Whether `entries` is a count of more than two bytes. */
  readonly wide: boolean
}

/** The last record: its mark, and its length without the comment. */
export const endMark = 0x06054b50
export const endBytes = 22
/** Length of the record that says where zip64's lies, and of zip64's own. */
const locatorBytes = 20
const wideBytes = 56

/**
 * Finds the list of entries by the record at the very end (APPNOTE 6.3.10, 4.3.14 to 4.3.16).
 * @throws PatternsFailure `damaged` when there is none or the zip is one of several parts, `unsafeZip` when its numbers lie
 */
export async function findDirectory(zip: Sliceable): Promise<Directory> {
  const file = zip.name
  const tailStart = Math.max(0, zip.size - endBytes - full16)
  const tail = numbersIn(await zip.slice(tailStart, zip.size), file)
  const at = lastRecord(tail)
  if (at === undefined) throw new PatternsFailure('damaged', { file, offset: zip.size })
  const record = {
    disk: tail.u16(at + 4),
    firstDisk: tail.u16(at + 6),
    here: tail.u16(at + 8),
    entries: tail.u16(at + 10),
    size: tail.u32(at + 12),
    start: tail.u32(at + 16),
  }
  const recordAt = tailStart + at
  const wide = await wideRecord(zip, recordAt)
  const found = wide ? merged(record, wide.record, file) : record
  return checked(found, wide?.at ?? recordAt, wide !== undefined, file)
}

interface EndRecord {
  readonly disk: number
  readonly firstDisk: number
  readonly here: number
  readonly entries: number
  readonly size: number
  readonly start: number
}

/** The place of the last record whose comment ends where the file does. */
function lastRecord(tail: Numbers): number | undefined {
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (tail.u32(at) === endMark && at + endBytes + tail.u16(at + 20) === tail.length) return at
  }
  return undefined
}

async function wideRecord(
  zip: Sliceable,
  recordAt: number,
): Promise<{ readonly record: EndRecord; readonly at: number } | undefined> {
  if (recordAt < locatorBytes) return undefined
  const file = zip.name
  const locator = numbersIn(await zip.slice(recordAt - locatorBytes, recordAt), file)
  if (locator.u32(0) !== 0x07064b50) return undefined
  if (locator.u32(4) !== 0 || locator.u32(16) > 1) throw new PatternsFailure('damaged', { file })
  const at = locator.u64(8)
  if (at + wideBytes > recordAt - locatorBytes) throw new PatternsFailure('unsafeZip', { file })
  const wide = numbersIn(await zip.slice(at, at + wideBytes), file)
  if (wide.u32(0) !== 0x06064b50) throw new PatternsFailure('damaged', { file, offset: at })
  const record = {
    disk: wide.u32(16),
    firstDisk: wide.u32(20),
    here: wide.u64(24),
    entries: wide.u64(32),
    size: wide.u64(40),
    start: wide.u64(48),
  }
  return { record, at }
}

/** Zip64's numbers, which the short ones must either leave open or agree with. */
function merged(short: EndRecord, wide: EndRecord, file: string): EndRecord {
  const agree = (written: number, full: number, real: number) => written === full || written === real
  const same =
    agree(short.disk, full16, wide.disk) &&
    agree(short.firstDisk, full16, wide.firstDisk) &&
    agree(short.here, full16, wide.here) &&
    agree(short.entries, full16, wide.entries) &&
    agree(short.size, full32, wide.size) &&
    agree(short.start, full32, wide.start)
  if (!same) throw new PatternsFailure('unsafeZip', { file })
  return wide
}

function checked(record: EndRecord, before: number, wide: boolean, file: string): Directory {
  const { disk, firstDisk, here, entries, size, start } = record
  if (disk !== 0 || firstDisk !== 0 || here !== entries) throw new PatternsFailure('damaged', { file })
  const lies = start + size > before || entries > limits.entries || size > limits.directory
  if (lies) throw new PatternsFailure('unsafeZip', { file })
  return { start, end: start + size, entries, wide }
}
