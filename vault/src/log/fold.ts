import type { Meaning, VaultRecord } from '../contract.ts'
import type { DamageMarks } from './damage.ts'
import { type Reading, readingOf } from './database.ts'
import { currentMeta, type Ground, readSteadily } from './ground.ts'
import { type LogMeta, readMeta } from './log-meta.ts'
import { nextTask } from './next-task.ts'
import { latestOf, sortedOnce } from './order.ts'
import { openSegmentOrMark, readSegmentRows, type SegmentRows } from './segments.ts'
import { type Folded, type Frontier, isSnapshotRow, NOTHING, stateOfSnapshot } from './snapshots.ts'
import { openTailRows, readTailRows, type TailRows } from './tail.ts'

/** What lies on the disk at one moment, beyond a frontier. */
export interface Beyond {
  readonly meta: LogMeta
  readonly tail: TailRows
  readonly segments: SegmentRows
}

/** A fold of the disk, with what is worth knowing about how it went. */
export interface DiskFold<S> extends Folded<S> {
  readonly meta: LogMeta
  readonly beyond: Beyond
  /** Snapshots that are of no use any more: damaged, of another meaning, or older truth than a late record. */
  readonly useless: readonly number[]
}

async function readBeyond(
  tx: Reading,
  ground: Ground,
  meta: LogMeta,
  { segments, missing }: Pick<Frontier, 'segments' | 'missing'>,
): Promise<Beyond> {
  const range = { from: segments, to: meta.nextSegment, also: missing }
  const [tail, rows] = await Promise.all([readTailRows(tx, ground), readSegmentRows(tx, ground, range)])
  return { meta, tail, segments: rows }
}

/** The counters within a transaction. A store without any is given some first. */
async function metaIn(ground: Ground): Promise<{ tx: Reading; meta: LogMeta }> {
  const tx = readingOf(ground.db)
  const meta = await readMeta(tx, ground.store)
  if (meta) return { tx, meta }
  await currentMeta(ground)
  return metaIn(ground)
}

/** So many records are folded in a few milliseconds on a slow phone. */
const MANY = 50

interface Opening {
  readonly records: readonly VaultRecord[]
  readonly frontier: Frontier
}

/** Opens what a frontier does not hold, and the frontier that holds it too. */
async function openBeyond(
  ground: Ground,
  { meta, tail, segments }: Beyond,
  frontier: Frontier,
  marks: DamageMarks,
): Promise<Opening> {
  const unknown = [...tail].filter(([id]) => !frontier.tail.has(id))
  const [fromTail, fromSegments] = await Promise.all([
    openTailRows(ground, unknown, marks),
    Promise.all([...segments].map(([index, row]) => openSegmentOrMark(ground, index, row, marks))),
  ])
  const found = [...fromTail, ...fromSegments.flatMap(records => records ?? [])]
  const records = sortedOnce(found.filter(({ id }) => !frontier.tail.has(id)))
  const damaged = [...segments.keys()].filter((_, at) => fromSegments[at] === undefined)
  const folded = new Set(fromTail.map(({ id }) => id))
  return {
    records,
    frontier: {
      segments: meta.nextSegment,
      tail: new Set([...tail.keys()].filter(id => folded.has(id) || frontier.tail.has(id))),
      missing: damaged,
      last: latestOf(frontier.last, records),
    },
  }
}

/** Newest usable snapshot below number `below`, with everything beyond it, all of one moment. */
async function readFromSnapshot(ground: Ground, below: number) {
  const { tx, meta } = await metaIn(ground)
  const range = IDBKeyRange.bound([ground.store], [ground.store, below], false, true)
  const cursor = await tx.objectStore('snapshot').openCursor(range, 'prev')
  const found = cursor && { number: cursor.key[1], row: cursor.value }
  const from = found ? (isSnapshotRow(found.row) ? found.row : undefined) : NOTHING
  const beyond = from && (await readBeyond(tx, ground, meta, from))
  return { meta, found, beyond }
}

type Attempt<S> = { readonly meta: LogMeta } & (
  | { readonly useless: number }
  | { readonly folded: Folded<S>; readonly beyond: Beyond }
)

async function attempt<S>(
  ground: Ground,
  meaning: Meaning<S>,
  below: number,
  marks: DamageMarks,
): Promise<Attempt<S>> {
  const { meta, found, beyond } = await readFromSnapshot(ground, below)
  const base = found
    ? await stateOfSnapshot(ground, meaning, found.number, found.row, marks)
    : { state: meaning.empty(), frontier: NOTHING }
  if (found && !(base && beyond)) return { meta, useless: found.number }
  if (!base || !beyond) throw new Error('Nothing to fold from')
  const { records, frontier } = await openBeyond(ground, beyond, base.frontier, marks)
  // Opening seals and folding are two long pieces of work: the browser may paint and answer touches in between.
  if (records.length > MANY) await nextTask()
  await meaning.prepare?.(records)
  const state = records.length === 0 ? base.state : meaning.extend(base.state, records)
  if (state !== undefined) return { meta, folded: { state, frontier }, beyond }
  if (!found) throw new Error('A fold from nothing must never refuse')
  return { meta, useless: found.number }
}

/**
 * The state of everything on the disk: newest snapshot that will have it, then the records beyond. Never from memory.
 * What is damaged is marked and left out; nothing is changed because of it.
 */
export function foldFromDisk<S>(ground: Ground, meaning: Meaning<S>): Promise<DiskFold<S>> {
  return readSteadily(ground, async marks => {
    const useless: number[] = []
    let below = Number.POSITIVE_INFINITY
    for (;;) {
      const tried = await attempt(ground, meaning, below, marks)
      const { meta } = tried
      if ('folded' in tried) return { meta, result: { ...tried.folded, meta, beyond: tried.beyond, useless } }
      useless.push(tried.useless)
      below = tried.useless
    }
  })
}

/**
 * What other tabs added since `known`; `undefined` when it cannot be laid on top (an erasure, a late record) and the
 * state has to be folded from the disk again.
 */
export async function foldOnTop<S>(
  ground: Ground,
  meaning: Meaning<S>,
  known: Folded<S> & { readonly meta: LogMeta },
): Promise<(Folded<S> & { readonly meta: LogMeta }) | undefined> {
  return readSteadily(ground, async marks => {
    const { tx, meta } = await metaIn(ground)
    if (meta.erasures !== known.meta.erasures) return { meta, result: undefined }
    const beyond = await readBeyond(tx, ground, meta, known.frontier)
    const { records, frontier } = await openBeyond(ground, beyond, known.frontier, marks)
    await meaning.prepare?.(records)
    const state = records.length === 0 ? known.state : meaning.extend(known.state, records)
    return { meta, result: state === undefined ? undefined : { state, frontier, meta } }
  })
}

/** Everything there is, for who needs the rows themselves. */
export async function readEverything(ground: Ground): Promise<Beyond> {
  const { tx, meta } = await metaIn(ground)
  return readBeyond(tx, ground, meta, NOTHING)
}
