import type { StoreName } from '../contract.ts'
import type { Reading, Writing } from './database.ts'
import { rowsOf } from './database.ts'

/** The counters of one store, in the clear: numbers that say nothing about the records. */
export interface LogMeta {
  readonly format: 1
  /** Counts every change of the structure (not appends): whoever read before it must read again. */
  readonly revision: number
  /** Counts erasures: after one, a state folded before it is no longer true. */
  readonly erasures: number
  /** Counts segments written by compaction. */
  readonly compactions: number
  /** Seals the tail and the catalogue, until the next erasure. */
  readonly tailGeneration: number
  /** Segments below this number count; a row at or above it is a compaction that was never finished. */
  readonly nextSegment: number
  readonly nextSnapshot: number
  /** How many records of the tail the newest snapshot holds. */
  readonly covered: number
  /** The newest snapshot holds the segments below this number. */
  readonly coveredSegments: number
  /** Generations of a compaction under way. */
  readonly pending: readonly number[]
  /** Generations that nothing needs any more and whose secrets are still to be destroyed. */
  readonly dead: readonly number[]
  /** True while changes are marked for a relay: see outbox.ts. */
  readonly outbox?: boolean
}

const NUMBERS = [
  'revision',
  'erasures',
  'compactions',
  'tailGeneration',
  'nextSegment',
  'nextSnapshot',
  'covered',
  'coveredSegments',
] as const
const LISTS = ['pending', 'dead'] as const

function isLogMeta(value: unknown): value is LogMeta {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  const isList = (list: unknown) => Array.isArray(list) && list.every(Number.isInteger)
  return (
    fields.get('format') === 1 &&
    NUMBERS.every(name => Number.isInteger(fields.get(name))) &&
    LISTS.every(name => isList(fields.get(name)))
  )
}

const keyOf = (store: StoreName): string => `log/${store}`

/** The counters of a store; `undefined` before its first use, or when they are damaged. */
export async function readMeta(tx: Reading | Writing, store: StoreName): Promise<LogMeta | undefined> {
  const value = await tx.objectStore('meta').get(keyOf(store))
  return isLogMeta(value) ? value : undefined
}

export const putMeta = (tx: Writing, store: StoreName, meta: LogMeta): Promise<string> =>
  tx.objectStore('meta').put(meta, keyOf(store))

/** Counters for a store that has none: from what lies there, which is nothing on first use. */
export async function firstMeta(tx: Writing, store: StoreName, tailGeneration: number): Promise<LogMeta> {
  const [segments, snapshots] = await Promise.all([
    tx.objectStore('segment').getAllKeys(rowsOf(store)),
    tx.objectStore('snapshot').getAllKeys(rowsOf(store)),
  ])
  return {
    format: 1,
    revision: 0,
    erasures: 0,
    compactions: segments.length,
    tailGeneration,
    nextSegment: (segments.at(-1)?.[1] ?? -1) + 1,
    nextSnapshot: (snapshots.at(-1)?.[1] ?? 0) + 1,
    covered: 0,
    coveredSegments: 0,
    pending: [],
    dead: [],
  }
}
