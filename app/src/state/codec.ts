import { type Entry, recordedAt } from '@breakwater/core/journal'
import { packState, unpackState } from '@breakwater/core/pack'
import { emptyState, extendState, foldVersion, readOwn, type State } from '@breakwater/core/state'
import type { Meaning, VaultRecord } from '@breakwater/vault'
import { edge } from './edge.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/** What of an entry is stored as bytes; its id, order and device are the vault's to keep. */
export type StoredEntry = Omit<Entry, 'id' | 'hlc' | 'device'>

/** An entry that this program cannot read counts as recorded, is never folded, and is kept as it is. */
const unreadable = 'unreadable'

export function toBytes({ at, zone, person, kind, v, body, ref, unchecked }: StoredEntry): Uint8Array {
  // What is undefined is left out.
  return encoder.encode(JSON.stringify({ at, zone, person, kind, v, body, ref, unchecked }))
}

/** What the bytes of a record say, if it is JSON: the one way in which bytes become an entry. */
export function storedObject(bytes: Uint8Array): object | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Reads a record of the own log, which was checked before it came there. Never throws: see `unreadable`. */
export function toEntry(record: VaultRecord): Entry {
  const frame = { id: record.id, hlc: record.hlc, device: record.hlc.slice(16) }
  try {
    return readOwn({ ...storedObject(record.bytes), ...frame })
  } catch {
    const at = toInstant(recordedAt(record))
    return { ...frame, at, zone: 'UTC', person: 'one', kind: unreadable, v: 1, body: undefined }
  }
}

/** An entry from a file, as the vault takes it. */
export function toRecord(entry: Entry): VaultRecord {
  return { id: entry.id, hlc: entry.hlc, bytes: toBytes(entry) }
}

/** Epoch milliseconds as the instant that entries carry. */
export function toInstant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.round(ms)).toString()
}

/** The epoch milliseconds of an entry's instant. */
export function fromInstant(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds
}

/** How the bytes of a marked entry end: the mark is written last. */
const markedEnd = ',"unchecked":true}'

/** True for an entry that no schema has seen yet. */
function isMarked({ bytes }: Pick<VaultRecord, 'bytes'>): boolean {
  return new TextDecoder().decode(bytes.subarray(-markedEnd.length)) === markedEnd
}

let checkMarked: ((entries: readonly Entry[]) => readonly Entry[]) | undefined
let lacking = false

/** What the vault is told about its bytes: how they fold, and nothing else. */
export const meaning: Meaning<State> = {
  // Without the schemas marked entries stay out of the state for now: what is packed then is not to be believed later.
  get version() {
    return lacking ? 0 : foldVersion
  },
  empty: emptyState,
  async prepare(records) {
    if (checkMarked !== undefined || !records.some(isMarked)) return
    const schemas = await edge().catch(() => undefined)
    checkMarked = schemas?.checkMarked
    lacking = schemas === undefined
  },
  extend(state, records) {
    const entries = records.map(toEntry)
    return extendState(state, checkMarked?.(entries) ?? entries)
  },
  pack: state => encoder.encode(packState(state)),
  unpack: bytes => unpackState(decoder.decode(bytes)),
}
