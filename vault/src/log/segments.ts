import type { VaultRecord } from '../contract.ts'
import { type DamageMarks, mark } from './damage.ts'
import { type Reading, rowsOf, type Writing } from './database.ts'
import { deflate, inflate } from './deflate.ts'
import type { Ground } from './ground.ts'
import { packRecords, unpackRecords } from './pack-records.ts'
import { isDamage, type Place, type Sealed } from './seal.ts'

/** At most this many records share a segment and hence a key. */
export const SEGMENT_RECORDS = 500

/** A segment as it lies in the database. */
export interface SegmentRow {
  readonly sealed: Sealed
  /** How many records it holds, so that damage can be told in records; bound by the seal. */
  readonly count: number
}

/** Segments' rows by number. */
export type SegmentRows = ReadonlyMap<number, unknown>

const placeOf = (index: number, count: number): Place => ({ kind: 'segment', index: [index, count] })

const countOf = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'count' in row && typeof row.count === 'number' ? row.count : 0

const sealOf = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'sealed' in row ? row.sealed : undefined

/** Deflated, padded, sealed: records in their order. */
export async function sealSegment(
  { sealer }: Ground,
  index: number,
  records: readonly VaultRecord[],
  generation: number,
): Promise<SegmentRow> {
  const packed = await deflate(packRecords(records))
  const sealed = await sealer.seal(placeOf(index, records.length), packed, generation)
  return { sealed, count: records.length }
}

/** The records of a row. @throws VaultError `damaged`, `destroyed` */
export async function openSegment({ sealer }: Ground, index: number, row: unknown): Promise<VaultRecord[]> {
  const packed = await sealer.open(placeOf(index, countOf(row)), sealOf(row))
  return unpackRecords(await inflate(packed))
}

/** As `openSegment`; what does not open is marked and `undefined`. */
export async function openSegmentOrMark(
  ground: Ground,
  index: number,
  row: unknown,
  marks: DamageMarks,
): Promise<VaultRecord[] | undefined> {
  try {
    return await openSegment(ground, index, row)
  } catch (failure) {
    if (!isDamage(failure)) throw failure
    mark(marks, 'segment', index, countOf(row))
    return undefined
  }
}

/** The rows from number `from` on and below `to`, and those numbers of `also` that are still there. */
export async function readSegmentRows(
  tx: Reading | Writing,
  { store }: Ground,
  range: { readonly from: number; readonly to: number; readonly also?: readonly number[] },
): Promise<SegmentRows> {
  const segments = tx.objectStore('segment')
  const { from, to, also = [] } = range
  const rows = new Map<number, unknown>()
  const single = also.map(async index => {
    const row = await segments.get([store, index])
    if (row !== undefined) rows.set(index, row)
  })
  if (from < to) {
    const [keys, values] = await Promise.all([
      segments.getAllKeys(rowsOf(store, from)),
      segments.getAll(rowsOf(store, from)),
    ])
    for (const [at, [, index]] of keys.entries()) if (index < to) rows.set(index, values[at])
  }
  await Promise.all(single)
  return rows
}
