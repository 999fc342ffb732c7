import { PatternsFailure } from '../failure.ts'
import type { Source } from '../source.ts'
import { numbersIn } from './bytes.ts'
import { listed } from './directory.ts'
import { endBytes, endMark, type Sliceable } from './end.ts'
import type { Entry } from './entry.ts'
import { entrySource } from './entry-source.ts'
import { limits, tooMuch } from './limits.ts'

/** How a zip begins: with an entry, with its end when it is empty, or as the first of several parts. */
const beginnings = [0x04034b50, endMark, 0x08074b50]

/**
 * Every zip among the files replaced by those of its files that could be chats, by their names; the others as they are. Only lists
 * of entries are read here. A file `inner/chat.json` of `outer.zip` is called `outer.zip/inner/chat.json`; a zip in a zip stays shut.
 * @throws PatternsFailure `unsafeZip`, `encrypted`, `damaged`, or `otherVariant` for packed in a way that no browser can unpack
 */
export async function unpacked(files: readonly Source[]): Promise<readonly Source[]> {
  const found: Source[] = []
  let total = 0
  for (const source of files) {
    if (!sliceable(source) || !(await isZip(source))) {
      found.push(source)
      continue
    }
    for (const one of await listed(source)) {
      refuse(one.entry, source.name)
      total += one.entry.size
      if (total > limits.total) throw new PatternsFailure('unsafeZip', { file: source.name })
      found.push(entrySource(source, one))
    }
  }
  return found
}

const sliceable = (source: Source): source is Sliceable => source.slice !== undefined

/** By its beginning, or, for the last of several parts, by its end. */
async function isZip(source: Sliceable): Promise<boolean> {
  const markAt = async (at: number) => {
    const mark = await source.slice(at, at + 4)
    return mark.length === 4 ? numbersIn(mark, source.name).u32(0) : 0
  }
  if (beginnings.includes(await markAt(0))) return true
  return source.size >= endBytes && (await markAt(source.size - endBytes)) === endMark
}

/** Bits 0, 6 and 13: encrypted, strongly so, and with the list hidden; method 99 is AES. */
const encrypting = 1 | (1 << 6) | (1 << 13)

function refuse({ flags, method, packed, size }: Entry, file: string): void {
  if (flags & encrypting || method === 99) throw new PatternsFailure('encrypted', { file })
  if (method !== 0 && method !== 8) throw new PatternsFailure('otherVariant', { file })
  if (tooMuch(packed, size) || (method === 0 && packed !== size))
    throw new PatternsFailure('unsafeZip', { file })
}
