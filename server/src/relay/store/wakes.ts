/** Wakes: the times at which a device asked to be pushed. */
import type { Subscription } from '@breakwater/vault/wire'
import { deviceBytes, idBytes } from './ids.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { type DeviceId, type SpaceId, StoreError } from './store.ts'

/** Device, push, wake: everybody takes them in this order, so that nobody waits in a circle. */
export function* putWakes(
  space: SpaceId,
  device: DeviceId,
  times: readonly number[],
  subscription: Subscription | undefined,
): Plan<void> {
  const whose = [idBytes(space), deviceBytes(device)] as const
  const there = yield* ask(
    'SELECT key FROM device WHERE space_id = $1 AND device_id = $2 FOR UPDATE',
    ...whose,
  )
  if (there.length === 0) throw new StoreError('missing')
  yield* ask('DELETE FROM push WHERE space_id = $1 AND device_id = $2', ...whose)
  yield* ask('DELETE FROM wake WHERE space_id = $1 AND device_id = $2', ...whose)
  if (!subscription || times.length === 0) return
  const { endpoint, keys } = subscription
  yield* ask(
    'INSERT INTO push (space_id, device_id, endpoint, p256dh, auth, next_at) VALUES ($1, $2, $3, $4, $5, $6)',
    ...[...whose, endpoint, keys.p256dh, keys.auth, Math.min(...times)],
  )
  for (const at of new Set(times))
    yield* ask('INSERT INTO wake (space_id, device_id, at) VALUES ($1, $2, $3)', ...[...whose, at])
}

export interface TakenPush {
  readonly space_id: Uint8Array
  readonly device_id: Uint8Array
  readonly subscription: Subscription
}

/** After a device's last wake nothing is kept of it, nor its subscription. */
export function* takeDue(now: number, most: number): Plan<readonly TakenPush[]> {
  const due = yield* ask<{
    space_id: Uint8Array
    device_id: Uint8Array
    endpoint: string
    p256dh: string
    auth: string
  }>(
    `SELECT space_id, device_id, endpoint, p256dh, auth FROM push
     WHERE next_at <= $1 ORDER BY next_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    ...[now, most],
  )
  for (const { space_id, device_id } of due) {
    const whose = [space_id, device_id] as const
    yield* ask('DELETE FROM wake WHERE space_id = $1 AND device_id = $2 AND at <= $3', ...[...whose, now])
    const next = yield* askOne<{ at: number | null }>(
      'SELECT min(at) AS at FROM wake WHERE space_id = $1 AND device_id = $2',
      ...whose,
    )
    if (next?.at == null) yield* ask('DELETE FROM push WHERE space_id = $1 AND device_id = $2', ...whose)
    else
      yield* ask(
        'UPDATE push SET next_at = $3 WHERE space_id = $1 AND device_id = $2',
        ...[...whose, next.at],
      )
  }
  return due.map(({ space_id, device_id, endpoint, p256dh, auth }) => ({
    space_id,
    device_id,
    subscription: { endpoint, keys: { p256dh, auth } },
  }))
}

/** Forgets a subscription with its wakes, unless another has taken its place. */
export function* dropPush({ space_id, device_id, subscription }: TakenPush): Plan<void> {
  const gone = yield* ask(
    'DELETE FROM push WHERE space_id = $1 AND device_id = $2 AND endpoint = $3 RETURNING next_at',
    ...[space_id, device_id, subscription.endpoint],
  )
  if (gone.length > 0)
    yield* ask('DELETE FROM wake WHERE space_id = $1 AND device_id = $2', space_id, device_id)
}
