/** The batches of a space, in one order for all its devices. */
import { limits } from '@breakwater/vault/wire'
import { idBytes, idText } from './ids.ts'
import { ask, askOne, type Database, type Plan } from './plan.ts'
import { noteDays } from './spaces.ts'
import { type LogPage, type SpaceId, StoreError } from './store.ts'

/** What a row takes besides its body, counted so that many small ones cannot take more room than few large ones. */
export const rowBytes = 64

export interface Appended {
  readonly seq: number
  /** Where the space stands now; undefined when the batch was there already. */
  readonly manifest: number | undefined
}

export function append(
  dialect: Database['dialect'],
  ...batch: [space: SpaceId, id: string, body: Uint8Array, day: number]
): Plan<Appended> {
  return dialect === 'postgres' ? appendAtOnce(...batch) : appendInSteps(...batch)
}

function* appendInSteps(space: SpaceId, batch: string, body: Uint8Array, day: number): Plan<Appended> {
  const [spaceId, batchId, size] = [idBytes(space), idBytes(batch), body.length + rowBytes]
  const put = yield* askOne<{ seq: number }>(
    `INSERT INTO log (space_id, seq, batch_id, body)
     SELECT $1, head + 1, $2, $3 FROM space WHERE space_id = $1 AND bytes + $4 <= ${limits.spaceBytes}
     ON CONFLICT (space_id, batch_id) DO NOTHING RETURNING seq`,
    ...[spaceId, batchId, body, size],
  )
  if (!put) return yield* knownOrRefused(space, batchId)
  const taken = yield* askOne<{ manifest: number }>(
    `UPDATE space SET head = $2, bytes = bytes + $3,
       used_day = CASE WHEN used_day < $4 - ${noteDays} THEN $4 ELSE used_day END
     WHERE space_id = $1 RETURNING manifest`,
    ...[spaceId, put.seq, size, day],
  )
  return { seq: put.seq, manifest: taken?.manifest }
}

function* knownOrRefused(space: SpaceId, batchId: Uint8Array): Plan<Appended> {
  const known = yield* askOne<{ seq: number }>(
    'SELECT seq FROM log WHERE space_id = $1 AND batch_id = $2',
    ...[idBytes(space), batchId],
  )
  return known ? { seq: known.seq, manifest: undefined } : yield* refuse(space)
}

/**
 * The same as one statement, which spares PostgreSQL five journeys. Two with the same id at once: the second waits for the space's row,
 * then breaks against the unique key, gives its position back, and is begun anew by the database below.
 */
function* appendAtOnce(space: SpaceId, batch: string, body: Uint8Array, day: number): Plan<Appended> {
  const row = yield* askOne<{ seq: number; manifest: number | null }>(
    `WITH known AS (SELECT seq FROM log WHERE space_id = $1 AND batch_id = $2),
     taken AS (
       UPDATE space SET head = head + 1, bytes = bytes + $3,
         used_day = CASE WHEN used_day < $4 - ${noteDays} THEN $4 ELSE used_day END
       WHERE space_id = $1 AND bytes + $3 <= ${limits.spaceBytes} AND NOT EXISTS (SELECT FROM known)
       RETURNING head, manifest),
     put AS (INSERT INTO log (space_id, seq, batch_id, body) SELECT $1, head, $2, $5 FROM taken)
     SELECT head AS seq, manifest FROM taken UNION ALL SELECT seq, NULL FROM known`,
    ...[idBytes(space), idBytes(batch), body.length + rowBytes, day, body],
  )
  if (!row) return yield* refuse(space)
  return { seq: row.seq, manifest: row.manifest ?? undefined }
}

function* refuse(space: SpaceId): Plan<never> {
  const there = yield* ask('SELECT epoch FROM space WHERE space_id = $1', idBytes(space))
  throw new StoreError(there.length === 0 ? 'missing' : 'full')
}

interface PageRow {
  readonly [column: string]: number | Uint8Array | null
  readonly head: number
  readonly floor: number
  readonly manifest: number
  readonly seq: number | null
  readonly batch_id: Uint8Array | null
  readonly body: Uint8Array | null
}

/** One statement, so that batches and head belong together even while a manifest takes batches away. At least one batch, if there is one. */
export function* page(
  space: SpaceId,
  after: number,
  most: { batches: number; bytes: number },
): Plan<LogPage> {
  const rows = yield* ask<PageRow>(
    `SELECT s.head, s.floor, s.manifest, l.seq, l.batch_id, l.body
     FROM space s
     LEFT JOIN (
       SELECT seq, size, sum(size) OVER (ORDER BY seq) AS total FROM (
         SELECT seq, length(body) AS size FROM log WHERE space_id = $1 AND seq > $2 ORDER BY seq LIMIT $3) sizes) p
       ON p.total <= $4 OR p.total = p.size
     LEFT JOIN log l ON l.space_id = s.space_id AND l.seq = p.seq
     WHERE s.space_id = $1 ORDER BY p.seq`,
    ...[idBytes(space), after, most.batches, most.bytes],
  )
  const [first] = rows
  if (!first) throw new StoreError('missing')
  const { head, floor, manifest } = first
  const batches = rows.flatMap(({ seq, batch_id: id, body }) =>
    seq !== null && id && body ? [{ seq, id: idText(id), body }] : [],
  )
  const last = batches.at(-1)
  return { head, floor, manifest, batches, more: last !== undefined && last.seq < head }
}

/** Takes batches up to `floor` away. @returns the bytes that this gives back */
export function* dropBatches(space: SpaceId, floor: number): Plan<number> {
  const spaceId = idBytes(space)
  const row = yield* askOne<{ many: number; bytes: number | null }>(
    'SELECT count(*) AS many, sum(length(body)) AS bytes FROM log WHERE space_id = $1 AND seq <= $2',
    ...[spaceId, floor],
  )
  if (!row || row.many === 0) return 0
  yield* ask('DELETE FROM log WHERE space_id = $1 AND seq <= $2', spaceId, floor)
  return (row.bytes ?? 0) + row.many * rowBytes
}
