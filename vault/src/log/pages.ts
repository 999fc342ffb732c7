import type { RecordId, VaultRecord } from '../contract.ts'
import { type CatalogueEntry, openCatalogue, readCatalogueRow } from './catalogue.ts'
import { type DamageMarks, mark } from './damage.ts'
import { type Reading, readingOf, rowsOf } from './database.ts'
import { currentMeta, type Ground, readSteadily } from './ground.ts'
import type { LogMeta } from './log-meta.ts'
import { readMeta } from './log-meta.ts'
import { compare, newestBefore, type Position, sortedOnce } from './order.ts'
import { openSegmentOrMark } from './segments.ts'
import { openTailRows, readTailRows } from './tail.ts'

/** What of a catalogue's entry is needed to find records. */
type Shelf = Pick<CatalogueEntry, 'index' | 'count' | 'from' | 'to'>

/** Every segment, newest last record first, and the tail's records. */
interface Overview {
  readonly meta: LogMeta
  readonly shelves: readonly Shelf[]
  readonly tail: readonly VaultRecord[]
}

const ANYWHERE = { from: { hlc: '0', id: '' }, to: { hlc: 'g', id: '' }, count: 0 } as const

async function overview(ground: Ground, marks: DamageMarks): Promise<Overview> {
  const tx = readingOf(ground.db)
  const [meta, row, rows, numbers] = await Promise.all([
    readMeta(tx, ground.store),
    readCatalogueRow(tx, ground),
    readTailRows(tx, ground),
    segmentNumbers(tx, ground),
  ])
  if (!meta) {
    await currentMeta(ground)
    return overview(ground, marks)
  }
  const entries = await openCatalogue(ground, row)
  const there = numbers.map(index => ({ index, ...ANYWHERE }))
  const shelves: Shelf[] = (entries ?? there).filter(({ index }) => index < meta.nextSegment)
  const tail = await openTailRows(ground, rows, marks)
  return { meta, tail, shelves: shelves.sort((a, b) => compare(b.to, a.to)) }
}

async function segmentNumbers(tx: Reading, { store }: Ground): Promise<number[]> {
  const keys = await tx.objectStore('segment').getAllKeys(rowsOf(store))
  return keys.map(([, index]) => index)
}

async function recordsOn(ground: Ground, shelf: Shelf, marks: DamageMarks): Promise<VaultRecord[]> {
  const row = await readingOf(ground.db).objectStore('segment').get([ground.store, shelf.index])
  if (row === undefined) {
    mark(marks, 'segment', shelf.index, shelf.count)
    return []
  }
  return (await openSegmentOrMark(ground, shelf.index, row, marks)) ?? []
}

/** The newest `limit` records before a position, newest first; opens no more segments than that takes. */
export function readPage(
  ground: Ground,
  before: Position | undefined,
  limit: number,
): Promise<VaultRecord[]> {
  return readSteadily(ground, async marks => {
    const { meta, shelves, tail } = await overview(ground, marks)
    let page = newestBefore(tail, before, limit)
    for (const shelf of shelves) {
      if (before && compare(shelf.from, before) >= 0) continue
      const oldest = page.at(limit - 1)
      if (oldest && compare(oldest, shelf.to) > 0) break
      page = newestBefore([...page, ...(await recordsOn(ground, shelf, marks))], before, limit)
    }
    return { meta, result: page }
  })
}

/**
 * Which of these records are here already. Opens no segment but those that could hold one of them by its place in the order, so that
 * a new entry of another device costs nothing with a long journal.
 */
export function knownAmong(ground: Ground, records: readonly VaultRecord[]): Promise<Set<RecordId>> {
  return readSteadily(ground, async marks => {
    const { meta, shelves, tail } = await overview(ground, marks)
    const near = shelves.filter(({ from, to }) =>
      records.some(record => compare(record, from) >= 0 && compare(record, to) <= 0),
    )
    const found = await Promise.all(near.map(shelf => recordsOn(ground, shelf, marks)))
    return { meta, result: new Set([...tail, ...found.flat()].map(({ id }) => id)) }
  })
}

/** Those of the records that are here and open, in no order. The newest lie in the tail, which is all that is read for them. */
export async function readSome(ground: Ground, ids: ReadonlySet<RecordId>): Promise<VaultRecord[]> {
  const inTail = await readSteadily(ground, async marks => {
    const { meta, tail } = await overview(ground, marks)
    return { meta, result: tail.filter(({ id }) => ids.has(id)) }
  })
  if (inTail.length === ids.size) return inTail
  return (await readAll(ground)).filter(({ id }) => ids.has(id))
}

/** Every record that opens, oldest first. A segment that should be there and is not is marked. */
export function readAll(ground: Ground): Promise<VaultRecord[]> {
  return readSteadily(ground, async marks => {
    const { meta, shelves, tail } = await overview(ground, marks)
    const segments = await Promise.all(shelves.map(shelf => recordsOn(ground, shelf, marks)))
    return { meta, result: sortedOnce([...segments.flat(), ...tail]) }
  })
}
