/** Spaces, their devices, and what their words open. */
import { limits } from '@breakwater/vault/wire'
import { deviceBytes, deviceText, idBytes, sameBytes } from './ids.ts'
import { tables } from './migrations.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { type DeviceId, type DeviceRow, type SpaceId, type SpaceRow, StoreError } from './store.ts'

/** So many days may pass before it is noted that somebody still asks for a space: the less is noted, the less is known. */
export const noteDays = 30

type Held = {
  epoch: number
  key: Uint8Array
  head: number
  floor: number
  manifest: number
  bytes: number
}

/** The space, kept from changing until the plan is done. Every plan that changes a space begins here. @throws StoreError `missing` */
export function* hold(space: SpaceId): Plan<Held> {
  const held = yield* askOne<Held>(
    'SELECT epoch, key, head, floor, manifest, bytes FROM space WHERE space_id = $1 FOR UPDATE',
    idBytes(space),
  )
  if (!held) throw new StoreError('missing')
  return held
}

function* holdIn(space: SpaceId, epoch: number): Plan<Held> {
  const held = yield* hold(space)
  if (held.epoch !== epoch) throw new StoreError('conflict')
  return held
}

export function* found(
  space: SpaceId,
  { epoch, key, device }: { epoch: number; key: Uint8Array; device: DeviceRow },
  day: number,
): Plan<'new' | 'same'> {
  const made = yield* ask(
    `INSERT INTO space (space_id, epoch, key, head, floor, manifest, bytes, used_day)
     VALUES ($1, $2, $3, 0, 0, 0, 0, $4) ON CONFLICT (space_id) DO NOTHING RETURNING epoch`,
    ...[idBytes(space), epoch, key, day],
  )
  if (made.length > 0) {
    yield* putDevice(space, device)
    return 'new'
  }
  const there = yield* hold(space)
  const first = yield* keyOf(space, device.device)
  const same = there.epoch === epoch && sameBytes(there.key, key) && first && sameBytes(first, device.key)
  if (!same) throw new StoreError('conflict')
  return 'same'
}

function* putDevice(space: SpaceId, { device, key }: DeviceRow): Plan<void> {
  yield* ask(
    'INSERT INTO device (space_id, device_id, key) VALUES ($1, $2, $3)',
    ...[idBytes(space), deviceBytes(device), key],
  )
}

function* keyOf(space: SpaceId, device: DeviceId): Plan<Uint8Array | undefined> {
  const row = yield* askOne<{ key: Uint8Array }>(
    'SELECT key FROM device WHERE space_id = $1 AND device_id = $2',
    ...[idBytes(space), deviceBytes(device)],
  )
  return row?.key
}

export function* look(space: SpaceId): Plan<SpaceRow | undefined> {
  const rows = yield* ask<Held & { device_id: Uint8Array | null; device_key: Uint8Array | null }>(
    `SELECT s.epoch, s.key, s.head, s.floor, s.manifest, s.bytes, d.device_id, d.key AS device_key
     FROM space s LEFT JOIN device d ON d.space_id = s.space_id WHERE s.space_id = $1 ORDER BY d.device_id`,
    idBytes(space),
  )
  const [first] = rows
  if (!first) return undefined
  const { epoch, key, head, floor, manifest } = first
  const devices = rows.flatMap(row =>
    row.device_id && row.device_key ? [{ device: deviceText(row.device_id), key: row.device_key }] : [],
  )
  return { epoch, key, head, floor, manifest, devices }
}

/** The key, and the day on which it was noted last that somebody uses the space. */
export function* deviceKey(
  space: SpaceId,
  device: DeviceId,
): Plan<{ key: Uint8Array; used_day: number } | undefined> {
  return yield* askOne<{ key: Uint8Array; used_day: number }>(
    `SELECT d.key, s.used_day FROM device d JOIN space s ON s.space_id = d.space_id
     WHERE d.space_id = $1 AND d.device_id = $2`,
    ...[idBytes(space), deviceBytes(device)],
  )
}

export function* noteSpace(space: SpaceId, day: number): Plan<void> {
  yield* ask('UPDATE space SET used_day = $2 WHERE space_id = $1 AND used_day < $2', idBytes(space), day)
}

export function* admit(space: SpaceId, epoch: number, device: DeviceRow): Plan<void> {
  yield* holdIn(space, epoch)
  const key = yield* keyOf(space, device.device)
  if (key) {
    if (sameBytes(key, device.key)) return
    throw new StoreError('conflict')
  }
  const row = yield* askOne<{ many: number }>(
    'SELECT count(*) AS many FROM device WHERE space_id = $1',
    idBytes(space),
  )
  if ((row?.many ?? 0) >= limits.devices) throw new StoreError('full')
  yield* putDevice(space, device)
}

/** @returns where the space stands, for those who listen */
export function* remove(
  space: SpaceId,
  epoch: number,
  device: DeviceId,
  next: { epoch: number; key: Uint8Array },
): Plan<{ head: number; manifest: number }> {
  const { head, manifest } = yield* holdIn(space, epoch)
  if (next.epoch <= epoch) throw new StoreError('conflict')
  const whose = [idBytes(space), deviceBytes(device)] as const
  const gone = yield* ask(
    'DELETE FROM device WHERE space_id = $1 AND device_id = $2 RETURNING device_id',
    ...whose,
  )
  if (gone.length === 0) throw new StoreError('missing')
  yield* ask('DELETE FROM push WHERE space_id = $1 AND device_id = $2', ...whose)
  yield* ask('DELETE FROM wake WHERE space_id = $1 AND device_id = $2', ...whose)
  yield* ask(
    'UPDATE space SET epoch = $2, key = $3 WHERE space_id = $1',
    idBytes(space),
    next.epoch,
    next.key,
  )
  return { head, manifest }
}

export function* deleteSpace(space: SpaceId, epoch: number): Plan<void> {
  yield* holdIn(space, epoch)
  yield* deleteAll(space)
}

/** Deletes a space that was not used since `day`. @returns whether it did */
export function* deleteIdle(space: SpaceId, day: number): Plan<boolean> {
  const idle = yield* ask(
    'SELECT epoch FROM space WHERE space_id = $1 AND used_day < $2 FOR UPDATE',
    ...[idBytes(space), day],
  )
  if (idle.length > 0) yield* deleteAll(space)
  return idle.length > 0
}

function* deleteAll(space: SpaceId): Plan<void> {
  // The space's own row last: until then it keeps others from writing what would be left over.
  for (const table of [...tables.space.filter(name => name !== 'space'), 'space'])
    yield* ask(`DELETE FROM ${table} WHERE space_id = $1`, idBytes(space))
}

export function* putRecovery(
  space: SpaceId,
  recovery: { locator: string; body: Uint8Array } | undefined,
): Plan<void> {
  yield* hold(space)
  yield* ask('DELETE FROM recovery WHERE space_id = $1', idBytes(space))
  if (!recovery) return
  const put = yield* ask(
    `INSERT INTO recovery (locator, space_id, body) VALUES ($1, $2, $3)
     ON CONFLICT (locator) DO NOTHING RETURNING locator`,
    ...[idBytes(recovery.locator), idBytes(space), recovery.body],
  )
  if (put.length === 0) throw new StoreError('conflict')
}

export function* recovery(locator: string): Plan<Uint8Array | undefined> {
  const row = yield* askOne<{ body: Uint8Array }>(
    'SELECT body FROM recovery WHERE locator = $1',
    idBytes(locator),
  )
  return row?.body
}
