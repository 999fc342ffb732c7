import { byOrder, type Entry } from '../journal/entry.ts'
import type { BodyOf } from '../kinds.ts'
import { type KnownKind, kinds } from '../kinds.ts'
import { between, type Random } from '../random.ts'
import { firstPerson } from '../state.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const device = '00000000000000de'

interface Options {
  readonly ref?: string
  /** When it was recorded, if later than the moment it is about. */
  readonly recorded?: number
}

/** Writes entries of one device, with ids and clock readings that come from the seed and the time alone. */
export interface Recorder {
  /** Milliseconds since 1970 for `at`. Gives the id of the new entry. */
  add<K extends KnownKind>(kind: K, at: number, body: BodyOf<K>, options?: Options): string
  /** How many were added so far. */
  count(): number
  /** What was recorded up to `until`, in the order of the journal. */
  entries(until: number): Entry[]
}

export function recorder(zone: string, random: Random): Recorder {
  const written: Entry[] = []
  return {
    add(kind, at, body, { ref, recorded = at } = {}) {
      const id = idFrom(random)
      const hlc = hlcFrom(recorded, written.length)
      const envelope = { id, hlc, at: instantOf(at), zone, device, person: firstPerson }
      written.push({ ...envelope, kind, v: kinds[kind].v, body, ...(ref === undefined ? {} : { ref }) })
      return id
    },
    count: () => written.length,
    entries: until => written.filter(entry => entry.hlc < hlcFrom(until + 1, 0)).sort(byOrder),
  }
}

/** Base64url of 16 bytes: 21 free characters, and a last one that carries two bits. */
function idFrom(random: Random): string {
  let id = ''
  for (let i = 0; i < 21; i++) id += alphabet.charAt(between(random, 0, 63))
  return id + alphabet.charAt(between(random, 0, 3) * 16)
}

function hlcFrom(ms: number, counter: number): string {
  return hex(Math.floor(ms), 12) + hex(counter % 0x10000, 4) + device
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}

function instantOf(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString()
}
