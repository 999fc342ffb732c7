/** Wakes: the times at which a device asked to be pushed. */
import type { Subscription } from '@breakwater/vault/wire'
import { deviceBytes, idBytes } from './ids.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { type DeviceId, reminderMs, type SpaceId, StoreError, takenMs } from './store.ts'

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
  /** The times up to here are what it is about, epoch ms. */
  readonly upTo: number
}

/** They stay until it is known what became of the push, and are due again when nobody says so. */
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
  const taken: TakenPush[] = []
  for (const { space_id, device_id, endpoint, p256dh, auth } of due) {
    const whose = [space_id, device_id] as const
    const first = yield* forgetUpTo(whose, now - reminderMs)
    if (first === undefined || first > now) continue
    yield* ask(
      'UPDATE push SET next_at = $3 WHERE space_id = $1 AND device_id = $2',
      ...[...whose, now + takenMs],
    )
    taken.push({ space_id, device_id, subscription: { endpoint, keys: { p256dh, auth } }, upTo: now })
  }
  return taken
}

/** After a device's last wake nothing is kept of it, nor its subscription. Gives the next one. The push is locked by the caller. */
function* forgetUpTo(whose: readonly [Uint8Array, Uint8Array], upTo: number): Plan<number | undefined> {
  yield* ask('DELETE FROM wake WHERE space_id = $1 AND device_id = $2 AND at <= $3', ...[...whose, upTo])
  const next = yield* askOne<{ at: number | null }>(
    'SELECT min(at) AS at FROM wake WHERE space_id = $1 AND device_id = $2',
    ...whose,
  )
  if (next?.at == null) yield* ask('DELETE FROM push WHERE space_id = $1 AND device_id = $2', ...whose)
  else
    yield* ask('UPDATE push SET next_at = $3 WHERE space_id = $1 AND device_id = $2', ...[...whose, next.at])
  return next?.at ?? undefined
}

/** The push got there, or was given up. What took its place stays as it is. */
export function* donePush({ space_id, device_id, subscription, upTo }: TakenPush): Plan<void> {
  const there = yield* ask(
    'SELECT next_at FROM push WHERE space_id = $1 AND device_id = $2 AND endpoint = $3 FOR UPDATE',
    ...[space_id, device_id, subscription.endpoint],
  )
  if (there.length > 0) yield* forgetUpTo([space_id, device_id], upTo)
}

/** Nobody takes it again before `at`, unless the device has chosen other times meanwhile. */
export function* laterPush({ space_id, device_id, subscription, upTo }: TakenPush, at: number): Plan<void> {
  yield* ask(
    `UPDATE push SET next_at = $5 WHERE space_id = $1 AND device_id = $2 AND endpoint = $3 AND EXISTS
       (SELECT 1 FROM wake WHERE wake.space_id = $1 AND wake.device_id = $2 AND wake.at <= $4)`,
    ...[space_id, device_id, subscription.endpoint, upTo, at],
  )
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
