import { PatternsFailure } from '../failure.ts'
import { numbersIn } from './bytes.ts'
import { type Directory, findDirectory, type Sliceable } from './end.ts'
import { type Entry, entryAt, lengthInList, listedBytes } from './entry.ts'
import { couldBeChat } from './name.ts'
import { Places } from './places.ts'

/** How much of the list is read at once. */
const window = 2 ** 20

/** A file that could be a chat, and the place in the zip that its bytes may not reach over. */
export interface Listed {
  readonly entry: Entry
  readonly before: number
}

/**
 * The files of a zip that could be chats, by their names; of the others only the places are looked at.
 * @throws PatternsFailure `damaged`, or `unsafeZip` for names that point outside, entries that overlap, and counts that are wrong
 */
export async function listed(zip: Sliceable): Promise<readonly Listed[]> {
  const file = zip.name
  const directory = await findDirectory(zip)
  const places = new Places()
  const kept = new Map<string, Entry>()
  let count = 0
  for await (const entry of entriesOf(zip, directory)) {
    count++
    places.add(entry)
    if (entry.path.endsWith('/') || entry.link || !couldBeChat(entry.path)) continue
    // Two files of one name: nobody could say which of them is meant.
    if (kept.has(entry.path)) throw new PatternsFailure('unsafeZip', { file })
    kept.set(entry.path, entry)
  }
  // macOS writes the count of more than 65,535 entries without the part that does not fit.
  const told = directory.wide ? count : count % 0x10000
  if (told !== directory.entries) throw new PatternsFailure('unsafeZip', { file })
  const before = places.limits(directory.start, file)
  return [...kept.values()].map(entry => ({ entry, before: before(entry.start) }))
}

async function* entriesOf(zip: Sliceable, { start, end }: Directory): AsyncGenerator<Entry> {
  const file = zip.name
  for (let from = start; from < end; ) {
    const list = numbersIn(await zip.slice(from, Math.min(end, from + window)), file)
    const whole = from + list.length >= end
    let at = 0
    while (at + listedBytes <= list.length) {
      if (list.u32(at) !== 0x02014b50) throw new PatternsFailure('damaged', { file, offset: from + at })
      const next = at + lengthInList(list, at)
      if (next > list.length) break
      yield entryAt(list, at, file)
      at = next
    }
    // The window holds more than the longest entry: whoever does not get on in it never will.
    if (at === 0 || (whole && at < list.length))
      throw new PatternsFailure('damaged', { file, offset: from + at })
    from += at
  }
}
