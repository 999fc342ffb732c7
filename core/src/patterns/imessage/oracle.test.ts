import { expect, test } from 'vitest'
import { imessage } from './index.ts'
import { ChatDatabase, canary, type Options } from './testing/chat-database.ts'
import { closedAfter } from './testing/closed-after.ts'

/** Small numbers that look random and are the same on every machine. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; yield state / 2 ** 32) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
}

/** Two chats, many messages of all lengths, some far longer than a page, and a tenth of them deleted again. */
function fill(made: ChatDatabase, count: number): void {
  const random = numbers(7)
  const next = (below: number) => Math.floor((random.next().value ?? 0) * below)
  const chats = ['alex@example.org', 'kim@example.org'].map(id => made.pair(id, made.handle(id)))
  made.db.exec('BEGIN')
  for (let i = 0; i < count; i++) {
    const long = next(200) === 0 ? 200_000 : next(10) === 0 ? 3000 : 60
    made.message(chats[next(2)] ?? 1, {
      text: next(20) === 0 ? null : `${canary}${'é'.repeat(next(long))}`,
      attributedBody: new Uint8Array(next(5) === 0 ? next(long) : 0),
      is_from_me: next(2),
      date: BigInt(next(700_000_000)) * 1_000_000_000n + BigInt(next(1_000_000_000)),
      item_type: next(50) === 0 ? 1 : 0,
      payload_data: new Uint8Array(next(100) === 0 ? next(long) : 0),
    })
  }
  made.db.exec('DELETE FROM message WHERE ROWID % 10 = 3; COMMIT')
}

/** What SQLite itself says: milliseconds, own side, characters. Deleted messages are still named by `chat_message_join`. */
function answersOfSqlite({ db }: ChatDatabase) {
  const rows = db.prepare(`
    SELECT 978307200000 + date / 1000000 AS at, is_from_me AS own, item_type AS item, coalesce(length(text), 0) AS length
    FROM message JOIN chat_message_join ON message_id = message.ROWID WHERE chat_id = 1 AND date > 0 ORDER BY message.ROWID`)
  return rows
    .all()
    .map(({ at, own, item, length }) => [at, item === 1 ? 0xffff : own === 1, item === 1 ? 0 : length])
}

async function answersOfOurs(made: ChatDatabase) {
  const outcome = await imessage.read(made.files(), { chat: { named: 'alex@example.org' } })
  if (!('read' in outcome)) throw new Error('asked instead of reading')
  const { events, me } = outcome.read
  return Array.from({ length: events.count }, (_, i) => [
    events.at[i],
    events.sender[i] === 0xffff ? 0xffff : events.sender[i] === me?.index,
    events.length[i],
  ])
}

test('50,000 messages are read as SQLite reads them', async () => {
  const made = closedAfter(new ChatDatabase())
  fill(made, 50_000)
  const ours = await answersOfOurs(made)
  expect(ours.length).toBeGreaterThan(20_000)
  expect(ours).toEqual(answersOfSqlite(made))
})

const variants: readonly Options[] = [
  ...[512, 1024, 8192, 65_536].map(pageSize => ({ pageSize })),
  { pageSize: 512, reserved: 32 },
  { pageSize: 4096, reserved: 12 },
  { pageSize: 1024, encoding: 'UTF-16le' },
  { pageSize: 512, journal: 'wal' },
  { pageSize: 65_536, journal: 'wal' },
]

test.each(variants)('so are 2,000 of a database with %o', async options => {
  const made = closedAfter(new ChatDatabase(options))
  fill(made, 2000)
  expect(await answersOfOurs(made)).toEqual(answersOfSqlite(made))
})

test('the log over the file gives what SQLite sees, however often both were written', async () => {
  const made = closedAfter(new ChatDatabase({ journal: 'wal', pageSize: 1024 }))
  fill(made, 600)
  made.db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  made.db.exec(`UPDATE message SET text = text || 'longer' WHERE ROWID % 3 = 0`)
  made.db.exec('DELETE FROM message WHERE ROWID % 7 = 0')
  expect(await answersOfOurs(made)).toEqual(answersOfSqlite(made))
  // The log begins anew over its old frames, of which most stay behind the new ones.
  made.db.exec('PRAGMA wal_checkpoint(RESTART)')
  made.db.exec('UPDATE message SET is_from_me = 1 - is_from_me WHERE ROWID < 20')
  expect(await answersOfOurs(made)).toEqual(answersOfSqlite(made))
})
