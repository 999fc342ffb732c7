/** Boxes: whoever knows one may put a letter in, its reader takes them out. */
import { limits, type Subscription } from '@breakwater/vault/wire'
import { dayOf, idBytes, idText, sameBytes } from './ids.ts'
import { ask, askOne, type Plan, type Row } from './plan.ts'
import { noteDays } from './spaces.ts'
import { type BoxId, type MailRow, type Quiet, StoreError, takenMs } from './store.ts'

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

export interface PutMail {
  readonly seq: number
  /** Whom to tell now: the reader wants to be, is not in quiet hours, and was not told since they last looked. */
  readonly subscription: Subscription | undefined
}

/**
 * The letter and the push for it in one step: whoever takes the letter in may end before the push goes out. In quiet hours it waits for
 * their end. `now`: epoch ms.
 */
export function* putMail(box: BoxId, body: Uint8Array, now: number): Plan<PutMail> {
  const boxId = idBytes(box)
  const there = yield* askOne<BoxRow & { head: number; push_at: number | null }>(
    `SELECT ${boxRow}, head, push_at FROM box WHERE box_id = $1 FOR UPDATE`,
    boxId,
  )
  if (!there) throw new StoreError('missing')
  const waiting = yield* askOne<{ many: number }>(
    'SELECT count(*) AS many FROM mail WHERE box_id = $1',
    boxId,
  )
  if ((waiting?.many ?? 0) >= limits.mails) throw new StoreError('full')
  const [seq, day] = [there.head + 1, dayOf(now)]
  const subscription = there.pushed === 1 ? undefined : subscriptionIn(there)
  const { isQuiet, nextAt } = whenToTell(now, there)
  const [pushed, pushAt] = subscription ? [1, nextAt] : [there.pushed, there.push_at]
  yield* ask('INSERT INTO mail (box_id, seq, body, day) VALUES ($1, $2, $3, $4)', ...[boxId, seq, body, day])
  yield* ask(
    `UPDATE box SET head = $2, pushed = $4, push_at = $5,
       used_day = CASE WHEN used_day < $3 - ${noteDays} THEN $3 ELSE used_day END
     WHERE box_id = $1`,
    ...[boxId, seq, day, pushed, pushAt],
  )
  return { seq, subscription: isQuiet ? undefined : subscription }
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
  yield* ask('UPDATE box SET pushed = 0, push_at = NULL WHERE box_id = $1', idBytes(box))
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
    `UPDATE box SET endpoint = $2, p256dh = $3, auth = $4, quiet_from = $5, quiet_to = $6, pushed = 0, push_at = NULL
     WHERE box_id = $1 RETURNING head`,
    ...[idBytes(box), endpoint, keys?.p256dh ?? null, keys?.auth ?? null, from, to],
  )
  if (there.length === 0) throw new StoreError('missing')
}

const dayMinutes = 1_440
const minuteMs = 60_000

/** Minutes until it is loud again: quiet from the first minute up to the second, over midnight too; two equal ones are no quiet at all. */
function quietFor(now: number, { quiet_from: from, quiet_to: to }: BoxRow): number {
  if (from === null || to === null) return 0
  const minute = Math.floor(now / minuteMs) % dayMinutes
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  return isQuiet ? (to - minute + dayMinutes) % dayMinutes : 0
}

/** Whether it is quiet, and when a push that is due now is looked at again (epoch ms): then, or when its taker must be gone. */
function whenToTell(now: number, row: BoxRow): { readonly isQuiet: boolean; readonly nextAt: number } {
  const quiet = quietFor(now, row)
  return { isQuiet: quiet > 0, nextAt: now + (quiet > 0 ? quiet * minuteMs : takenMs) }
}

interface BoxRow extends Row {
  readonly box_id: Uint8Array
  readonly endpoint: string | null
  readonly p256dh: string | null
  readonly auth: string | null
  readonly quiet_from: number | null
  readonly quiet_to: number | null
  readonly pushed: number
}

const boxRow = 'box_id, endpoint, p256dh, auth, quiet_from, quiet_to, pushed'

function subscriptionIn({ endpoint, p256dh, auth }: BoxRow): Subscription | undefined {
  return endpoint && p256dh && auth ? { endpoint, keys: { p256dh, auth } } : undefined
}

export interface TakenBoxPush {
  readonly box: BoxId
  readonly subscription: Subscription
}

/** Pushes whose taker went away. What meets the quiet hours waits for their end. */
export function* takeDue(now: number, most: number): Plan<readonly TakenBoxPush[]> {
  const due = yield* ask<BoxRow>(
    `SELECT ${boxRow} FROM box WHERE push_at <= $1 ORDER BY push_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
    ...[now, most],
  )
  const taken: TakenBoxPush[] = []
  for (const row of due) {
    const [subscription, { isQuiet, nextAt }] = [subscriptionIn(row), whenToTell(now, row)]
    yield* ask('UPDATE box SET push_at = $2 WHERE box_id = $1', ...[row.box_id, nextAt])
    if (subscription && !isQuiet) taken.push({ box: idText(row.box_id), subscription })
  }
  return taken
}

/** When the push is to be taken again; never (null) when it got there or was given up. Nothing, once the reader has looked. */
export function* laterBoxPush({ box, subscription }: TakenBoxPush, at: number | null): Plan<void> {
  yield* ask(
    'UPDATE box SET push_at = $3 WHERE box_id = $1 AND endpoint = $2 AND push_at IS NOT NULL',
    ...[idBytes(box), subscription.endpoint, at],
  )
}

/** Forgets a subscription, unless another has taken its place. */
export function* dropBoxWake({ box, subscription }: TakenBoxPush): Plan<void> {
  yield* ask(
    `UPDATE box SET endpoint = NULL, p256dh = NULL, auth = NULL, quiet_from = NULL, quiet_to = NULL, pushed = 0, push_at = NULL
     WHERE box_id = $1 AND endpoint = $2`,
    ...[idBytes(box), subscription.endpoint],
  )
}
