/** Boxes: whoever knows one may put a letter in, its reader takes them out. */
import { limits, type Subscription } from '@breakwater/vault/wire'
import { idBytes, sameBytes } from './ids.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { noteDays } from './spaces.ts'
import { type BoxId, type MailRow, type Quiet, StoreError } from './store.ts'

export function* openBox(box: BoxId, key: Uint8Array, day: number): Plan<void> {
  yield* ask(
    `INSERT INTO box (box_id, key, head, used_day, pushed) VALUES ($1, $2, 0, $3, 0)
     ON CONFLICT (box_id) DO NOTHING`,
    ...[idBytes(box), key, day],
  )
  const there = yield* boxKey(box)
  if (!there || !sameBytes(there.key, key)) throw new StoreError('conflict')
}

/** The key, and the day on which it was noted last that somebody uses the box. */
export function* boxKey(box: BoxId): Plan<{ key: Uint8Array; used_day: number } | undefined> {
  return yield* askOne<{ key: Uint8Array; used_day: number }>(
    'SELECT key, used_day FROM box WHERE box_id = $1',
    idBytes(box),
  )
}

export function* noteBox(box: BoxId, day: number): Plan<void> {
  yield* ask('UPDATE box SET used_day = $2 WHERE box_id = $1 AND used_day < $2', idBytes(box), day)
}

export function* putMail(box: BoxId, body: Uint8Array, day: number): Plan<number> {
  const boxId = idBytes(box)
  const there = yield* askOne<{ head: number }>('SELECT head FROM box WHERE box_id = $1 FOR UPDATE', boxId)
  if (!there) throw new StoreError('missing')
  const waiting = yield* askOne<{ many: number }>(
    'SELECT count(*) AS many FROM mail WHERE box_id = $1',
    boxId,
  )
  if ((waiting?.many ?? 0) >= limits.mails) throw new StoreError('full')
  const seq = there.head + 1
  yield* ask('INSERT INTO mail (box_id, seq, body, day) VALUES ($1, $2, $3, $4)', ...[boxId, seq, body, day])
  yield* ask(
    `UPDATE box SET head = $2, used_day = CASE WHEN used_day < $3 - ${noteDays} THEN $3 ELSE used_day END
     WHERE box_id = $1`,
    ...[boxId, seq, day],
  )
  return seq
}

export function* mails(box: BoxId, after: number): Plan<readonly MailRow[]> {
  return yield* ask<{ seq: number; body: Uint8Array }>(
    'SELECT seq, body FROM mail WHERE box_id = $1 AND seq > $2 ORDER BY seq',
    ...[idBytes(box), after],
  )
}

/** Whether a push was sent since the reader last looked. */
export function* isPushed(box: BoxId): Plan<boolean> {
  const row = yield* askOne<{ pushed: number }>('SELECT pushed FROM box WHERE box_id = $1', idBytes(box))
  return row?.pushed === 1
}

export function* noteLook(box: BoxId): Plan<void> {
  yield* ask('UPDATE box SET pushed = 0 WHERE box_id = $1', idBytes(box))
}

export function* dropMails(box: BoxId, upTo: number): Plan<void> {
  yield* ask('DELETE FROM mail WHERE box_id = $1 AND seq <= $2', idBytes(box), upTo)
}

export function* closeBox(box: BoxId): Plan<void> {
  // The box first: a letter that is being put in waits for it, and then finds no box.
  yield* ask('DELETE FROM box WHERE box_id = $1', idBytes(box))
  yield* ask('DELETE FROM mail WHERE box_id = $1', idBytes(box))
}

export function* putBoxWake(
  box: BoxId,
  wake: { subscription: Subscription; quiet?: Quiet } | undefined,
): Plan<void> {
  const { endpoint = null, keys } = wake?.subscription ?? {}
  const { from = null, to = null } = wake?.quiet ?? {}
  const there = yield* ask(
    `UPDATE box SET endpoint = $2, p256dh = $3, auth = $4, quiet_from = $5, quiet_to = $6, pushed = 0
     WHERE box_id = $1 RETURNING head`,
    ...[idBytes(box), endpoint, keys?.p256dh ?? null, keys?.auth ?? null, from, to],
  )
  if (there.length === 0) throw new StoreError('missing')
}

/** Quiet from the first minute up to the second, over midnight too; two equal ones are no quiet at all. */
function isQuiet(minute: number, from: number | null, to: number | null): boolean {
  if (from === null || to === null) return false
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

export function* boxPush(box: BoxId, minuteOfDay: number): Plan<Subscription | undefined> {
  const row = yield* askOne<{
    endpoint: string | null
    p256dh: string | null
    auth: string | null
    quiet_from: number | null
    quiet_to: number | null
    pushed: number
  }>(
    `SELECT endpoint, p256dh, auth, quiet_from, quiet_to, pushed FROM box WHERE box_id = $1 FOR UPDATE`,
    idBytes(box),
  )
  if (!row?.endpoint || !row.p256dh || !row.auth || row.pushed === 1) return undefined
  if (isQuiet(minuteOfDay, row.quiet_from, row.quiet_to)) return undefined
  yield* ask('UPDATE box SET pushed = 1 WHERE box_id = $1', idBytes(box))
  return { endpoint: row.endpoint, keys: { p256dh: row.p256dh, auth: row.auth } }
}

/** Forgets a subscription, unless another has taken its place. */
export function* dropBoxWake(box: BoxId, endpoint: string): Plan<void> {
  yield* ask(
    `UPDATE box SET endpoint = NULL, p256dh = NULL, auth = NULL, quiet_from = NULL, quiet_to = NULL, pushed = 0
     WHERE box_id = $1 AND endpoint = $2`,
    ...[idBytes(box), endpoint],
  )
}
