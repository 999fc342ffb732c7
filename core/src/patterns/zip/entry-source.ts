import { crc32 } from '../../crc32.ts'
import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { full32, numbersIn } from './bytes.ts'
import type { Listed } from './directory.ts'
import type { Sliceable } from './end.ts'
import type { Entry } from './entry.ts'
import { inflated } from './inflate.ts'
import { pathOf } from './name.ts'
import { headerBytes } from './places.ts'

/** How much of the zip is read at once. */
const window = 2 ** 20

/**
 * A file of a zip, unpacked while it is read, never whole. At its end, length and checksum must be those that the zip told.
 * Stored files can be read at any place.
 */
export function entrySource(zip: Sliceable, listed: Listed): Source {
  const { entry } = listed
  const name = `${zip.name}/${entry.path}`
  let place: Promise<number> | undefined
  const data = () => {
    place ??= dataStart(zip, listed, name)
    return place
  }
  return {
    name,
    size: entry.size,
    async *chunks() {
      const packed = packedBytes(zip, await data(), entry.packed)
      yield* proven(entry.method === 8 ? inflated(packed) : packed, entry, name)
    },
    ...(entry.method === 0 && {
      async slice(start: number, end: number) {
        const first = await data()
        return zip.slice(first + Math.min(start, entry.size), first + Math.min(end, entry.size))
      },
    }),
  }
}

/**
 * Where the bytes of a file begin, by its own header (APPNOTE 4.3.7).
 * @throws PatternsFailure `unsafeZip` when header and list tell different stories
 */
async function dataStart(zip: Sliceable, { entry, before }: Listed, file: string): Promise<number> {
  const header = numbersIn(await zip.slice(entry.start, entry.start + headerBytes), file)
  if (header.u32(0) !== 0x04034b50) throw new PatternsFailure('damaged', { file, offset: 0 })
  const named = entry.start + headerBytes
  const name = numbersIn(await zip.slice(named, named + header.u16(26)), file).part(0, header.u16(26))
  const start = named + header.u16(26) + header.u16(28)
  const same = pathOf(name, file) === entry.path && header.u16(8) === entry.method && sameSizes(header, entry)
  if (!same || start + entry.packed > before) throw new PatternsFailure('unsafeZip', { file })
  return start
}

/** With bit 3 the sizes follow the data instead, and in zip64 they stand elsewhere; where they stand here, they must be right. */
function sameSizes(
  { u16, u32 }: { u16(at: number): number; u32(at: number): number },
  entry: Entry,
): boolean {
  if (u16(6) & 8) return true
  const agree = (written: number, real: number) => written === full32 || written === real
  return u32(14) === entry.crc && agree(u32(18), entry.packed) && agree(u32(22), entry.size)
}

async function* packedBytes(zip: Sliceable, start: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += window) {
    const wanted = Math.min(window, length - at)
    const bytes = await zip.slice(start + at, start + at + wanted)
    if (bytes.length !== wanted) throw new PatternsFailure('damaged', { file: zip.name, offset: start + at })
    yield bytes
  }
}

/** The same bytes; fails where they are more, fewer or other than the zip told. */
async function* proven(
  bytes: AsyncIterable<Uint8Array>,
  entry: Entry,
  file: string,
): AsyncGenerator<Uint8Array> {
  let offset = 0
  let sum = 0
  try {
    for await (const piece of bytes) {
      if (offset + piece.length > entry.size) throw new PatternsFailure('unsafeZip', { file, offset })
      sum = crc32(piece, sum)
      offset += piece.length
      yield piece
    }
  } catch (reason) {
    // The platform's inflate says so for what it cannot unpack.
    if (reason instanceof TypeError) throw new PatternsFailure('damaged', { file, offset })
    throw reason
  }
  if (offset !== entry.size || sum !== entry.crc) throw new PatternsFailure('damaged', { file, offset })
}
