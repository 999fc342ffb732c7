/** What the relay keeps for itself, and what has run out. */
import { createHash } from 'node:crypto'
import { limits } from '@breakwater/vault/wire'
import { dayOf, idText } from './ids.ts'
import { ask, askOne, type Plan } from './plan.ts'
import { noteDays } from './spaces.ts'

const hourMs = 3_600_000
/** So many rows are looked at in one step of tidying, so that nobody waits long for it. */
const atOnce = 100

export function* spend(challenge: string, until: number): Plan<boolean> {
  const hash = createHash('sha256').update(challenge).digest().subarray(0, 16)
  const first = yield* ask(
    `INSERT INTO spent (challenge, until_hour) VALUES ($1, $2) ON CONFLICT (challenge) DO NOTHING
     RETURNING until_hour`,
    ...[hash, Math.ceil(until / hourMs)],
  )
  return first.length > 0
}

export function* secret(name: string, make: () => Uint8Array): Plan<Uint8Array> {
  const known = yield* askOne<{ body: Uint8Array }>('SELECT body FROM secret WHERE name = $1', name)
  if (known) return known.body
  yield* ask(
    'INSERT INTO secret (name, body) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
    ...[name, make()],
  )
  return yield* secret(name, make)
}

/** Letters and challenges whose time is over. */
export function* dropOld(now: number): Plan<void> {
  yield* ask('DELETE FROM mail WHERE day < $1', dayOf(now) - limits.mailDays)
  yield* ask('DELETE FROM spent WHERE until_hour < $1', Math.floor(now / hourMs))
}

/** Some blobs that were put in before yesterday and that no manifest has named. */
export function* staleBlobs(now: number): Plan<readonly { space: string; blob: string }[]> {
  const rows = yield* ask<{ space_id: Uint8Array; blob_id: Uint8Array }>(
    `SELECT space_id, blob_id FROM blob WHERE fresh_day < $1 LIMIT ${atOnce}`,
    dayOf(now) - 1,
  )
  return rows.map(row => ({ space: idText(row.space_id), blob: idText(row.blob_id) }))
}

/** Spaces and boxes used last before this day are idle: what is noted about once a month may be so much behind. */
export const idleBefore = (now: number): number => dayOf(now) - limits.idleDays - noteDays

/** Some spaces that nobody uses. */
export function* idleSpaces(now: number): Plan<readonly string[]> {
  const rows = yield* ask<{ space_id: Uint8Array }>(
    `SELECT space_id FROM space WHERE used_day < $1 LIMIT ${atOnce}`,
    idleBefore(now),
  )
  return rows.map(row => idText(row.space_id))
}

/** Some boxes that nobody uses. */
export function* idleBoxes(now: number): Plan<readonly string[]> {
  const rows = yield* ask<{ box_id: Uint8Array }>(
    `SELECT box_id FROM box WHERE used_day < $1 LIMIT ${atOnce}`,
    idleBefore(now),
  )
  return rows.map(row => idText(row.box_id))
}
