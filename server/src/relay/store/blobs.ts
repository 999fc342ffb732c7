/** Blobs, and the manifest that says which of them count. */
import { limits } from '@breakwater/vault/wire'
import { idBytes, idText, sameBytes } from './ids.ts'
import { dropBatches, rowBytes } from './log.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { hold } from './spaces.ts'
import { type Manifest, type SpaceId, StoreError } from './store.ts'

export function* putBlob(space: SpaceId, blob: string, body: Uint8Array, day: number): Plan<void> {
  const { bytes } = yield* hold(space)
  const whose = [idBytes(space), idBytes(blob)] as const
  const known = yield* askOne<{ body: Uint8Array }>(
    'SELECT body FROM blob WHERE space_id = $1 AND blob_id = $2',
    ...whose,
  )
  if (known) {
    if (!sameBytes(known.body, body)) throw new StoreError('conflict')
    yield* ask(
      'UPDATE blob SET fresh_day = $3 WHERE space_id = $1 AND blob_id = $2 AND fresh_day < $3',
      ...[...whose, day],
    )
    return
  }
  const size = body.length + rowBytes
  if (bytes + size > limits.spaceBytes) throw new StoreError('full')
  yield* ask(
    'INSERT INTO blob (space_id, blob_id, body, fresh_day) VALUES ($1, $2, $3, $4)',
    ...[...whose, body, day],
  )
  yield* ask('UPDATE space SET bytes = bytes + $2 WHERE space_id = $1', whose[0], size)
}

export function* blob(space: SpaceId, id: string): Plan<Uint8Array | undefined> {
  const row = yield* askOne<{ body: Uint8Array }>(
    'SELECT body FROM blob WHERE space_id = $1 AND blob_id = $2',
    ...[idBytes(space), idBytes(id)],
  )
  return row?.body
}

/** @returns the bytes that this gives back: none when it was gone already */
function* dropBlob(space: SpaceId, blobId: Uint8Array): Plan<number> {
  const gone = yield* askOne<{ size: number }>(
    'DELETE FROM blob WHERE space_id = $1 AND blob_id = $2 RETURNING length(body) AS size',
    ...[idBytes(space), blobId],
  )
  return gone ? gone.size + rowBytes : 0
}

/** Deletes a blob that was put in before `day` and that no manifest has named. */
export function* dropStale(space: SpaceId, blob: string, day: number): Plan<void> {
  yield* hold(space)
  const whose = [idBytes(space), idBytes(blob)] as const
  const stale = yield* ask(
    'SELECT fresh_day FROM blob WHERE space_id = $1 AND blob_id = $2 AND fresh_day < $3',
    ...[...whose, day],
  )
  if (stale.length === 0) return
  const freed = yield* dropBlob(space, whose[1])
  yield* ask('UPDATE space SET bytes = bytes - $2 WHERE space_id = $1', whose[0], freed)
}

/** What becomes of each blob when only `keep` are to be kept. @throws StoreError `conflict` when one of those is not there */
function* sorted(space: SpaceId, keep: ReadonlySet<string>, from: number) {
  const blobs = yield* ask<{ blob_id: Uint8Array; fresh_day: number | null }>(
    'SELECT blob_id, fresh_day FROM blob WHERE space_id = $1',
    idBytes(space),
  )
  const kept = blobs.filter(one => keep.has(idText(one.blob_id)))
  if (kept.length < keep.size) throw new StoreError('conflict')
  const drop = blobs.filter(
    one => !keep.has(idText(one.blob_id)) && (one.fresh_day === null || one.fresh_day < from),
  )
  return { drop, name: kept.filter(one => one.fresh_day !== null) }
}

export function* putManifest(
  space: SpaceId,
  { base, floor, keep, body }: { base: number; floor: number; keep: readonly string[]; body: Uint8Array },
  day: number,
): Plan<Manifest & { readonly head: number }> {
  const there = yield* hold(space)
  if (there.manifest !== base || floor < there.floor || floor > there.head) throw new StoreError('conflict')
  const spaceId = idBytes(space)
  const canonical = new Set(keep.map(id => idText(idBytes(id))))
  // Another device may be putting in blobs for a manifest of its own. With everything taken in, there is nothing to wait for.
  const from = floor === there.head ? Number.MAX_SAFE_INTEGER : day - 1
  const { drop, name } = yield* sorted(space, canonical, from)
  for (const one of name)
    yield* ask(
      'UPDATE blob SET fresh_day = NULL WHERE space_id = $1 AND blob_id = $2',
      ...[spaceId, one.blob_id],
    )
  let freed = yield* dropBatches(space, floor)
  for (const one of drop) freed += yield* dropBlob(space, one.blob_id)
  const before = yield* askOne<{ size: number | null }>(
    'SELECT length(manifest_body) AS size FROM space WHERE space_id = $1',
    spaceId,
  )
  const grown = body.length - (before?.size ?? 0) - freed
  if (grown > 0 && there.bytes + grown > limits.spaceBytes) throw new StoreError('full')
  yield* ask(
    `UPDATE space SET manifest = $2, floor = $3, manifest_body = $4, bytes = bytes + $5 WHERE space_id = $1`,
    ...[spaceId, base + 1, floor, body, grown],
  )
  return { manifest: base + 1, floor, body, head: there.head }
}

export function* manifest(space: SpaceId): Plan<Manifest | undefined> {
  const row = yield* askOne<{ manifest: number; floor: number; body: Uint8Array | null }>(
    'SELECT manifest, floor, manifest_body AS body FROM space WHERE space_id = $1',
    idBytes(space),
  )
  return row?.body ? { manifest: row.manifest, floor: row.floor, body: row.body } : undefined
}
