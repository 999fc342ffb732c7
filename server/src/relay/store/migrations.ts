/**
 * The tables, in numbered steps that are applied at start. A step is never changed once it was released, and only ever adds, so that
 * the version before it goes on working beside it.
 *
 * Every primary and unique key begins with the space or the box, but for the relay's own tables and for `recovery`, which is found by
 * what a person knows and is spread by that. Times are days since 1970, but for wakes, which are chosen to the minute.
 */
import { ask, askOne, type Plan } from './plan.ts'

type Dialect = 'sqlite' | 'postgres'

const steps: readonly (readonly string[])[] = [
  [
    // `bytes` is what the space holds, so that its limit costs no scan. `used_day` is moved about once a month.
    `CREATE TABLE space (
      space_id bytea NOT NULL PRIMARY KEY, epoch bigint NOT NULL, key bytea NOT NULL, head bigint NOT NULL,
      floor bigint NOT NULL, manifest bigint NOT NULL, manifest_body bytea, bytes bigint NOT NULL, used_day integer NOT NULL)`,
    `CREATE TABLE device (
      space_id bytea NOT NULL, device_id bytea NOT NULL, key bytea NOT NULL, PRIMARY KEY (space_id, device_id))`,
    `CREATE TABLE log (
      space_id bytea NOT NULL, seq bigint NOT NULL, batch_id bytea NOT NULL, body bytea NOT NULL,
      PRIMARY KEY (space_id, seq), UNIQUE (space_id, batch_id))`,
    // `fresh_day` is the day it came, until a manifest names it; from then on nothing is kept of when it came.
    `CREATE TABLE blob (
      space_id bytea NOT NULL, blob_id bytea NOT NULL, body bytea NOT NULL, fresh_day integer,
      PRIMARY KEY (space_id, blob_id))`,
    `CREATE INDEX blob_fresh ON blob (fresh_day) WHERE fresh_day IS NOT NULL`,
    `CREATE TABLE recovery (locator bytea NOT NULL PRIMARY KEY, space_id bytea NOT NULL, body bytea NOT NULL)`,
    `CREATE INDEX recovery_space ON recovery (space_id)`,
    // One row a device that has wakes ahead; `next_at` is the first of them, so that one push answers for all that have passed.
    `CREATE TABLE push (
      space_id bytea NOT NULL, device_id bytea NOT NULL, endpoint text NOT NULL, p256dh text NOT NULL, auth text NOT NULL,
      next_at bigint NOT NULL, PRIMARY KEY (space_id, device_id))`,
    `CREATE INDEX push_next ON push (next_at)`,
    `CREATE TABLE wake (
      space_id bytea NOT NULL, device_id bytea NOT NULL, at bigint NOT NULL, PRIMARY KEY (space_id, device_id, at))`,
    // `pushed` is 1 between a push and the reader's next look.
    `CREATE TABLE box (
      box_id bytea NOT NULL PRIMARY KEY, key bytea NOT NULL, head bigint NOT NULL, used_day integer NOT NULL,
      endpoint text, p256dh text, auth text, quiet_from integer, quiet_to integer, pushed integer NOT NULL)`,
    `CREATE TABLE mail (
      box_id bytea NOT NULL, seq bigint NOT NULL, body bytea NOT NULL, day integer NOT NULL, PRIMARY KEY (box_id, seq))`,
    // Of a challenge only a hash, and the hour after which it may be forgotten. It belongs to nobody.
    `CREATE TABLE spent (challenge bytea NOT NULL PRIMARY KEY, until_hour integer NOT NULL)`,
    `CREATE TABLE secret (name text NOT NULL PRIMARY KEY, body bytea NOT NULL)`,
  ],
  [
    // When a push for a letter that has not got there yet is taken up by somebody else.
    'ALTER TABLE box ADD COLUMN push_at bigint',
    'CREATE INDEX box_push ON box (push_at) WHERE push_at IS NOT NULL',
  ],
]

/** What a dialect adds: sealed bytes cannot be compressed, and PostgreSQL would try. */
const besides: Readonly<Record<Dialect, readonly (readonly string[])[]>> = {
  sqlite: [[]],
  postgres: [
    ['log', 'blob', 'mail', 'recovery'].map(table => `ALTER TABLE ${table} ALTER body SET STORAGE EXTERNAL`),
  ],
}

/** The names of all tables that hold something of a space or a box, with the column that says whose. */
export const tables = {
  space: ['space', 'device', 'log', 'blob', 'recovery', 'push', 'wake'],
  box: ['box', 'mail'],
  own: ['spent', 'secret', 'migration'],
} as const

/** Brings the tables to this version. Runs in one transaction, and with nobody else running it. */
export function* migrate(dialect: Dialect): Plan<void> {
  yield* ask('CREATE TABLE IF NOT EXISTS migration (number integer NOT NULL PRIMARY KEY)')
  const done = yield* askOne<{ number: number | null }>('SELECT max(number) AS number FROM migration')
  for (const [index, step] of steps.entries()) {
    if (index < (done?.number ?? 0)) continue
    for (const text of step) yield* ask(dialect === 'sqlite' ? text.replaceAll('bytea', 'BLOB') : text)
    for (const text of besides[dialect][index] ?? []) yield* ask(text)
    yield* ask('INSERT INTO migration (number) VALUES ($1)', index + 1)
  }
}
