import type { RecordId, VaultRecord } from '../contract.ts'
import { chain, describeSegment, putCatalogueRow, sealCatalogue } from './catalogue.ts'
import { currentCatalogue } from './catalogue-repair.ts'
import { readingOf, type Writing, writeStrictly } from './database.ts'
import { again, changeStructure, currentMeta, type Ground } from './ground.ts'
import type { LogMeta } from './log-meta.ts'
import { isMarking, putMarks } from './outbox.ts'
import { knownAmong, readAll } from './pages.ts'
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

/** How a union from a relay differs from an import. */
export interface RelayUnion {
  /** These come back although they were erased here. */
  readonly revived: ReadonlySet<RecordId>
  /** Written in the same transaction. */
  readonly also?: ((tx: Writing) => Promise<void>) | undefined
}

/** What is new here must be sent; what came from the relay must not, but what lies buried here has to be erased there, too. */
async function markFor(tx: Writing, { fresh, revived, buried }: Marking): Promise<void> {
  const again = fresh.filter(({ id }) => revived.has(id)).map(({ id }) => id)
  const added = fresh.filter(({ id }) => !revived.has(id)).map(({ id }) => id)
  await Promise.all([
    putMarks(tx, added, 'added'),
    putMarks(tx, again, 'revived'),
    putMarks(tx, buried, 'erased'),
  ])
}

interface Marking {
  readonly fresh: readonly VaultRecord[]
  /** Of those, which had been erased here. */
  readonly revived: ReadonlySet<RecordId>
  readonly buried: readonly RecordId[]
}

async function addAll(
  ground: Ground,
  meta: LogMeta,
  fresh: readonly VaultRecord[],
  also: (tx: Writing, now: LogMeta) => Promise<void>,
): Promise<void> {
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
      also(tx, now),
    ])
    return { nextSegment: now.nextSegment + segments.length }
  })
}

const NONE: ReadonlySet<RecordId> = new Set()

/**
 * Adds what is not here yet, in one strict transaction: all of it or nothing. To be called under the maintenance lock.
 * @param revive whether what was erased here comes back, too; for what a relay gave: which of it
 */
export function unite(
  ground: Ground,
  records: readonly VaultRecord[],
  now: number,
  revive: boolean | RelayUnion,
): Promise<Sorting> {
  const relay = typeof revive === 'boolean' ? undefined : revive
  return again(async () => {
    await tidy(ground)
    const meta = await currentMeta(ground)
    const known = relay ? await knownAmong(ground, records) : await idsOfAll(ground)
    const tombstones = await readTombstones(readingOf(ground.db), ground)
    const isErased = (id: RecordId): boolean => {
      const day = tombstones.get(id)
      return day !== undefined && stillStands(day, now)
    }
    const comesBack = (id: RecordId): boolean => (relay ? relay.revived.has(id) : revive === true)
    const sorting = sortOut(records, known, id => isErased(id) && !comesBack(id))
    const { fresh } = sorting
    const marking: Marking = relay
      ? { fresh: [], revived: NONE, buried: buriedAmong(records, known, fresh) }
      : { fresh, revived: new Set(fresh.map(({ id }) => id).filter(isErased)), buried: [] }
    const also = async (tx: Writing, seen: LogMeta): Promise<void> => {
      if (isMarking(ground, seen)) await markFor(tx, marking)
      await relay?.also?.(tx)
    }
    if (fresh.length > 0) await addAll(ground, meta, fresh, also)
    else if (relay) await writeStrictly(ground.db, tx => also(tx, meta))
    return sorting
  })
}

const idsOfAll = async (ground: Ground): Promise<Set<RecordId>> =>
  new Set((await readAll(ground)).map(({ id }) => id))

function buriedAmong(
  records: readonly VaultRecord[],
  known: ReadonlySet<RecordId>,
  fresh: readonly VaultRecord[],
): RecordId[] {
  const taken = new Set(fresh.map(({ id }) => id))
  return records.map(({ id }) => id).filter(id => !known.has(id) && !taken.has(id))
}
