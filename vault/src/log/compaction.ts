import type { Meaning, RecordId, VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { chain, describeSegment, putCatalogueRow, sealCatalogue, type Unchained } from './catalogue.ts'
import { currentCatalogue } from './catalogue-repair.ts'
import { readingOf, rowsOf, type Writing } from './database.ts'
import { type DiskFold, foldFromDisk } from './fold.ts'
import { again, changeStructure, type Ground } from './ground.ts'
import type { LogMeta } from './log-meta.ts'
import { compare } from './order.ts'
import { generationOf } from './seal.ts'
import { openSegment, SEGMENT_RECORDS, sealSegment } from './segments.ts'
import { type Frontier, sealSnapshot, snapshotsToKeep } from './snapshots.ts'
import { openTailRows } from './tail.ts'
import { destroyDead, tidy } from './tidying.ts'

/** New segments, written and read back, but not yet part of the log. */
interface Moved {
  readonly meta: LogMeta
  readonly ids: ReadonlySet<RecordId>
  readonly entries: readonly Unchained[]
}

/** Whole segments' worth of the tail's records that open, oldest first. Damaged rows stay where they are. */
async function groupsToMove(ground: Ground, { beyond }: DiskFold<unknown>): Promise<VaultRecord[][]> {
  if (beyond.tail.size < SEGMENT_RECORDS) return []
  const records = (await openTailRows(ground, beyond.tail, ground.marks)).sort(compare)
  const groups = Math.floor(records.length / SEGMENT_RECORDS)
  return Array.from({ length: groups }, (_, at) =>
    records.slice(at * SEGMENT_RECORDS, (at + 1) * SEGMENT_RECORDS),
  )
}

/** Writes beside the log: nothing counts these segments yet, and `pending` names their keys should we be killed. */
async function writeSegments(
  ground: Ground,
  seen: LogMeta,
  groups: readonly (readonly VaultRecord[])[],
): Promise<{ meta: LogMeta; entries: Unchained[] }> {
  const sealed = await Promise.all(
    groups.map(async (records, at) => {
      const generation = await ground.keyring.newGeneration()
      const index = seen.nextSegment + at
      const row = await sealSegment(ground, index, records, generation)
      return { index, row, generation, entry: await describeSegment(index, records, row) }
    }),
  )
  const meta = await changeStructure(ground, seen, async (tx, now) => {
    const segments = tx.objectStore('segment')
    await Promise.all(sealed.map(({ index, row }) => segments.put(row, [ground.store, index])))
    return { pending: [...now.pending, ...sealed.map(({ generation }) => generation)] }
  })
  return { meta, entries: sealed.map(({ entry }) => entry) }
}

/** Reads a new segment back from the disk and opens it. @throws VaultError `damaged` */
async function verify(ground: Ground, index: number, records: readonly VaultRecord[]): Promise<void> {
  const row = await readingOf(ground.db).objectStore('segment').get([ground.store, index])
  const found = await openSegment(ground, index, row)
  const same =
    found.length === records.length &&
    found.every(({ id, bytes }, at) => id === records[at]?.id && bytes.length === records[at]?.bytes.length)
  if (!same) throw new VaultError('damaged', 'read back')
}

async function moveToSegments<S>(ground: Ground, disk: DiskFold<S>): Promise<Moved> {
  const groups = await groupsToMove(ground, disk)
  if (groups.length === 0) return { meta: disk.meta, ids: new Set(), entries: [] }
  const { meta, entries } = await writeSegments(ground, disk.meta, groups)
  await Promise.all(groups.map((records, at) => verify(ground, disk.meta.nextSegment + at, records)))
  return { meta, entries, ids: new Set(groups.flat().map(({ id }) => id)) }
}

const frontierAfter = (frontier: Frontier, { ids, entries }: Moved): Frontier => ({
  ...frontier,
  segments: frontier.segments + entries.length,
  tail: new Set([...frontier.tail].filter(id => !ids.has(id))),
})

/** Deletes the snapshots that are not kept and returns their generations, whose keys die with them. */
export async function dropSnapshots(
  tx: Writing,
  { store }: Ground,
  isKept: (number: number) => boolean,
): Promise<number[]> {
  const snapshots = tx.objectStore('snapshot')
  const keys = (await snapshots.getAllKeys(rowsOf(store))).filter(([, number]) => !isKept(number))
  const rows = await Promise.all(keys.map(key => snapshots.get(key)))
  await Promise.all(keys.map(key => snapshots.delete(key)))
  return rows.map(generationOfSnapshot).filter(generation => generation !== undefined)
}

const generationOfSnapshot = (row: unknown): number | undefined =>
  typeof row === 'object' && row !== null && 'sealed' in row ? generationOf(row.sealed) : undefined

/** The state as the disk has it, and full segments instead of a long tail: one snapshot, one strict transaction. */
async function compactOnce<S>(ground: Ground, meaning: Meaning<S>): Promise<readonly number[]> {
  const disk = await foldFromDisk(ground, meaning)
  const moved = await moveToSegments(ground, disk)
  const { nextSnapshot: number, tailGeneration } = moved.meta
  const frontier = frontierAfter(disk.frontier, moved)
  const generation = await ground.keyring.newGeneration()
  const snapshot = await sealSnapshot(ground, meaning, number, { state: disk.state, frontier }, generation)
  const entries = [...(await currentCatalogue(ground)), ...moved.entries]
  const catalogue = await sealCatalogue(ground, await chain(entries), tailGeneration)
  const meta = await changeStructure(ground, moved.meta, async (tx, now) => {
    const tail = tx.objectStore('tail')
    const numbers = (await tx.objectStore('snapshot').getAllKeys(rowsOf(ground.store))).map(([, n]) => n)
    const kept = snapshotsToKeep([...numbers.filter(n => !disk.useless.includes(n)), number])
    const dropped = await dropSnapshots(tx, ground, n => kept.has(n))
    await Promise.all([
      tx.objectStore('snapshot').put(snapshot, [ground.store, number]),
      putCatalogueRow(tx, ground, catalogue),
      ...[...moved.ids].map(id => tail.delete([ground.store, id])),
    ])
    return {
      nextSnapshot: number + 1,
      nextSegment: now.nextSegment + moved.entries.length,
      compactions: now.compactions + moved.entries.length,
      covered: frontier.tail.size,
      coveredSegments: frontier.segments,
      pending: [],
      dead: [...now.dead, ...dropped],
    }
  })
  return meta.dead
}

/** Snapshot and, when the tail is long, segments. To be called under the maintenance lock. */
export async function compact<S>(ground: Ground, meaning: Meaning<S>): Promise<void> {
  const dead = await again(async () => {
    await tidy(ground)
    return compactOnce(ground, meaning)
  })
  await destroyDead(ground, dead)
}
