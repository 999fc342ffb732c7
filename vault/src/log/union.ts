import type { RecordId, VaultRecord } from '../contract.ts'
import { chain, describeSegment, putCatalogueRow, sealCatalogue } from './catalogue.ts'
import { currentCatalogue } from './catalogue-repair.ts'
import { readingOf } from './database.ts'
import { again, changeStructure, currentMeta, type Ground } from './ground.ts'
import type { LogMeta } from './log-meta.ts'
import { readAll } from './pages.ts'
import { SEGMENT_RECORDS, sealSegment } from './segments.ts'
import { type Sorting, sortOut } from './sorting.ts'
import { sealTailRecords } from './tail.ts'
import { tidy } from './tidying.ts'
import { readTombstones, stillStands } from './tombstones.ts'

/** Full segments straight away, so that a large import does not pass through the tail one by one. */
async function sealFull(ground: Ground, meta: LogMeta, fresh: readonly VaultRecord[]) {
  const count = Math.floor(fresh.length / SEGMENT_RECORDS)
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const records = fresh.slice(at * SEGMENT_RECORDS, (at + 1) * SEGMENT_RECORDS)
      const index = meta.nextSegment + at
      const row = await sealSegment(ground, index, records, await ground.keyring.newGeneration())
      return { index, row, entry: await describeSegment(index, records, row) }
    }),
  )
}

async function addAll(ground: Ground, meta: LogMeta, fresh: readonly VaultRecord[]): Promise<void> {
  const segments = await sealFull(ground, meta, fresh)
  const rest = fresh.slice(segments.length * SEGMENT_RECORDS)
  const rows = await sealTailRecords(ground, rest, meta.tailGeneration)
  const entries = [...(await currentCatalogue(ground)), ...segments.map(({ entry }) => entry)]
  const catalogue = await sealCatalogue(ground, await chain(entries), meta.tailGeneration)
  await changeStructure(ground, meta, async (tx, now) => {
    const [segment, tail, tombstone] = [
      tx.objectStore('segment'),
      tx.objectStore('tail'),
      tx.objectStore('tombstone'),
    ]
    await Promise.all([
      ...segments.map(({ index, row }) => segment.put(row, [ground.store, index])),
      ...rows.map(({ id, row }) => tail.put(row, [ground.store, id])),
      ...fresh.map(({ id }) => tombstone.delete([ground.store, id])),
      putCatalogueRow(tx, ground, catalogue),
    ])
    return { nextSegment: now.nextSegment + segments.length }
  })
}

/** Adds what is not here yet, in one strict transaction: all of it or nothing. To be called under the maintenance lock. */
export function unite(
  ground: Ground,
  records: readonly VaultRecord[],
  now: number,
  revive: boolean,
): Promise<Sorting> {
  return again(async () => {
    await tidy(ground)
    const meta = await currentMeta(ground)
    const known = new Set((await readAll(ground)).map(({ id }) => id))
    const tombstones = await readTombstones(readingOf(ground.db), ground)
    const isBuried = (id: RecordId): boolean => {
      const day = tombstones.get(id)
      return !revive && day !== undefined && stillStands(day, now)
    }
    const sorting = sortOut(records, known, isBuried)
    if (sorting.fresh.length > 0) await addAll(ground, meta, sorting.fresh)
    return sorting
  })
}
