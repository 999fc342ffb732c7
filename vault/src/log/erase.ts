import type { RecordId, VaultRecord } from '../contract.ts'
import { chain, describeSegment, putCatalogueRow, sealCatalogue, type Unchained } from './catalogue.ts'
import { currentCatalogue } from './catalogue-repair.ts'
import { dropSnapshots } from './compaction.ts'
import type { DamageMarks } from './damage.ts'
import { readingOf, rowsOf, type Writing } from './database.ts'
import { type Beyond, readEverything } from './fold.ts'
import { again, changeStructure, type Ground, giveUp } from './ground.ts'
import { dropMarks, isMarking, putMarks } from './outbox.ts'
import { generationOf } from './seal.ts'
import { openSegmentOrMark, type SegmentRow, sealSegment } from './segments.ts'
import { isSnapshotRow, openSnapshot } from './snapshots.ts'
import { openTailRows, sealTailRecords } from './tail.ts'
import { destroyDead, tidy } from './tidying.ts'
import { bury } from './tombstones.ts'

/** A segment that holds what is to go. Without a row nothing is left of it. */
interface Resealed {
  readonly index: number
  readonly oldGeneration: number | undefined
  readonly row?: SegmentRow
  readonly entry?: Unchained
}

async function resealSegment(
  ground: Ground,
  index: number,
  records: readonly VaultRecord[],
  ids: ReadonlySet<RecordId>,
  old: unknown,
): Promise<Resealed> {
  const oldGeneration = generationOf((old as SegmentRow).sealed)
  const rest = records.filter(({ id }) => !ids.has(id))
  if (rest.length === 0) return { index, oldGeneration }
  const row = await sealSegment(ground, index, rest, await ground.keyring.newGeneration())
  return { index, oldGeneration, row, entry: await describeSegment(index, rest, row) }
}

/** Every segment that holds one of these records, sealed anew without them. Damaged ones cannot be searched. */
async function resealSegments(ground: Ground, { segments }: Beyond, ids: ReadonlySet<RecordId>) {
  const marks: DamageMarks = new Map()
  const resealed = await Promise.all(
    [...segments].map(async ([index, row]) => {
      const records = await openSegmentOrMark(ground, index, row, marks)
      if (!records?.some(({ id }) => ids.has(id))) return undefined
      return resealSegment(ground, index, records, ids, row)
    }),
  )
  return resealed.filter(segment => segment !== undefined)
}

/** The tail's other records sealed anew. All rows, since any of them may share its old key with what was compacted. */
async function resealTail(ground: Ground, { tail }: Beyond, ids: ReadonlySet<RecordId>, generation: number) {
  const records = await openTailRows(ground, tail, new Map())
  const rows = await sealTailRecords(
    ground,
    records.filter(({ id }) => !ids.has(id)),
    generation,
  )
  const old = [...tail.values()].map(generationOf).filter(known => known !== undefined)
  return { rows, old }
}

/** The snapshots that certainly hold none of the records; one that does not open is not certain. */
async function snapshotsWithout(
  ground: Ground,
  ids: ReadonlySet<RecordId>,
  firstSegment: number,
): Promise<Set<number>> {
  const snapshots = readingOf(ground.db).objectStore('snapshot')
  const [keys, rows] = await Promise.all([
    snapshots.getAllKeys(rowsOf(ground.store)),
    snapshots.getAll(rowsOf(ground.store)),
  ])
  const clean = new Set<number>()
  for (const [at, [, number]] of keys.entries()) {
    const row = rows[at]
    if (!isSnapshotRow(row) || row.segments > firstSegment) continue
    const opened = await openSnapshot(ground, number, row).catch(() => undefined)
    if (opened && [...ids].every(id => !opened.frontier.tail.has(id))) clean.add(number)
  }
  return clean
}

/** A tail that grew since it was read holds rows under the old key: they must be sealed anew, too. */
async function putTail(
  tx: Writing,
  { store }: Ground,
  seen: Beyond['tail'],
  ids: ReadonlySet<RecordId>,
  rows: readonly { readonly id: RecordId; readonly row: unknown }[],
): Promise<void> {
  const tail = tx.objectStore('tail')
  const keys = await tail.getAllKeys(rowsOf(store))
  if (keys.some(([, id]) => !seen.has(id))) giveUp()
  await Promise.all([
    ...rows.map(({ id, row }) => tail.put(row, [store, id])),
    ...[...ids].map(id => tail.delete([store, id])),
  ])
}

async function putSegments(tx: Writing, { store }: Ground, resealed: readonly Resealed[]): Promise<void> {
  const segments = tx.objectStore('segment')
  await Promise.all(
    resealed.map(({ index, row }) =>
      row ? segments.put(row, [store, index]) : segments.delete([store, index]),
    ),
  )
}

async function catalogueAfter(ground: Ground, resealed: readonly Resealed[], generation: number) {
  const changed = new Set(resealed.map(({ index }) => index))
  const kept = (await currentCatalogue(ground)).filter(({ index }) => !changed.has(index))
  const anew = resealed.map(({ entry }) => entry).filter(entry => entry !== undefined)
  return sealCatalogue(ground, await chain([...kept, ...anew]), generation)
}

async function eraseOnce(
  ground: Ground,
  ids: ReadonlySet<RecordId>,
  now: number,
  also: ((tx: Writing) => Promise<void>) | undefined,
): Promise<readonly number[]> {
  const disk = await readEverything(ground)
  const { meta } = disk
  const isInTail = [...ids].every(id => disk.tail.has(id))
  const resealed = isInTail ? [] : await resealSegments(ground, disk, ids)
  const generation = await ground.keyring.newGeneration()
  const { rows, old } = await resealTail(ground, disk, ids, generation)
  const firstSegment = Math.min(...resealed.map(({ index }) => index), meta.nextSegment)
  const clean = await snapshotsWithout(ground, ids, firstSegment)
  const catalogue = await catalogueAfter(ground, resealed, generation)
  const changed = await changeStructure(ground, meta, async (tx, current) => {
    await putTail(tx, ground, disk.tail, ids, rows)
    await putSegments(tx, ground, resealed)
    await putCatalogueRow(tx, ground, catalogue)
    await bury(tx, ground, ids, now)
    if (isMarking(ground, current)) await (also ? dropMarks(tx, ids) : putMarks(tx, ids, 'erased'))
    await also?.(tx)
    const dropped = await dropSnapshots(tx, ground, number => clean.has(number))
    const segments = resealed.map(({ oldGeneration }) => oldGeneration).filter(known => known !== undefined)
    const dead = new Set([...current.dead, ...dropped, ...segments, ...old, current.tailGeneration])
    dead.delete(generation)
    const uncovered = { covered: 0, coveredSegments: 0 }
    return { tailGeneration: generation, erasures: current.erasures + 1, ...uncovered, dead: [...dead] }
  })
  return changed.dead
}

/**
 * Removes records for good: what shared a key with them is sealed anew in one strict transaction, which also says which
 * keys are dead; then those keys are destroyed. To be called under the maintenance lock.
 * A row of the tail that is damaged stays, but its key dies with the others: erasing comes before hoping.
 * @param also for what a relay told: written in the same transaction
 */
export async function eraseRecords(
  ground: Ground,
  ids: readonly RecordId[],
  now: number,
  also?: (tx: Writing) => Promise<void>,
): Promise<void> {
  const dead = await again(async () => {
    await tidy(ground)
    return eraseOnce(ground, new Set(ids), now, also)
  })
  await destroyDead(ground, dead)
}
