import { expect, test } from 'vitest'
import { sourceOf } from '../../testing/sources.ts'
import { imessage } from '../index.ts'
import { appleNanoseconds, type ChatDatabase, smallChat } from '../testing/chat-database.ts'
import { closedAfter } from '../testing/closed-after.ts'
import { readWriteAhead } from './write-ahead.ts'

const noon = 1_700_000_000_000
const pageSize = 1024
const frameBytes = pageSize + 24

/** Four messages that were put into the file, and three more, of which each is a commit of its own in the log. */
function withLog(): ChatDatabase {
  const made = smallChat({ journal: 'wal', pageSize })
  made.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  for (let i = 4; i < 7; i++) made.message(1, { handle_id: 1, date: appleNanoseconds(noon + 1000 * i) })
  return made
}

async function read(database: Uint8Array, log: Uint8Array, name = 'chat.db-wal') {
  const outcome = await imessage.read([sourceOf('chat.db', database), sourceOf(name, log)], {})
  if (!('read' in outcome)) throw new Error('asked instead of reading')
  return { count: outcome.read.events.count, notes: outcome.read.notes }
}

const logOf = (made: ChatDatabase) => made.log() ?? new Uint8Array()

test('messages that are in the log alone are read', async () => {
  const made = closedAfter(withLog())
  expect(await read(made.bytes(), logOf(made))).toEqual({ count: 7, notes: [] })
})

test('without its log a file gives what is in it, and says what may be missing', async () => {
  const made = closedAfter(withLog())
  const outcome = await imessage.read([sourceOf('chat.db', made.bytes())], {})
  expect(outcome).toMatchObject({
    read: { events: { count: 4 }, notes: [{ code: 'logMissing', count: 1 }] },
  })
})

test('a browser may have changed the name of the log', async () => {
  const made = closedAfter(withLog())
  expect((await read(made.bytes(), logOf(made), 'chat.db-wal.bin')).count).toBe(7)
})

test('what was begun and not committed is not read', async () => {
  const made = closedAfter(withLog())
  made.db.exec('PRAGMA cache_size = 1; BEGIN')
  for (let i = 0; i < 40; i++) made.message(1, { text: 'x'.repeat(3000), date: appleNanoseconds(noon) })
  const log = logOf(made)
  expect(log.length).toBeGreaterThan(40 * frameBytes)
  expect((await read(made.bytes(), log)).count).toBe(7)
})

test('cut off at any place it gives whole commits, and says so where a commit is lost', async () => {
  const made = closedAfter(withLog())
  const [database, log] = [made.bytes(), logOf(made)]
  for (let end = 1; end < log.length; end += 61) {
    const { count, notes } = await read(database, log.slice(0, end))
    expect(count).toBeGreaterThanOrEqual(4)
    expect(count).toBeLessThan(8)
    const inFrame = end < 32 || (end - 32) % frameBytes >= 16
    expect(notes).toEqual(inFrame ? [{ code: 'truncated', count: 1 }] : [])
  }
})

test('a changed byte ends the log before its commit, and the reading says so', async () => {
  const made = closedAfter(withLog())
  const [database, log] = [made.bytes(), logOf(made)]
  for (let at = 0; at < log.length; at += 97) {
    const changed = log.slice()
    changed[at] = (changed[at] ?? 0) ^ 0x10
    const { count } = await read(database, changed)
    expect(count).toBeLessThan(7)
  }
})

test('old frames behind a log that began anew are no loss', async () => {
  const made = closedAfter(withLog())
  const before = logOf(made).length
  made.db.exec('PRAGMA wal_checkpoint(RESTART)')
  made.message(1, { handle_id: 1, date: appleNanoseconds(noon + 9000) })
  const log = logOf(made)
  expect(log.length).toBe(before)
  expect(await read(made.bytes(), log)).toEqual({ count: 8, notes: [] })
})

test('a log of a database with other pages is refused', async () => {
  const made = closedAfter(withLog())
  const other = closedAfter(smallChat({ journal: 'wal', pageSize: 4096 }))
  await expect(read(made.bytes(), logOf(other))).rejects.toMatchObject({
    code: 'damaged',
    file: 'chat.db-wal',
  })
})

test('the log is the same in pieces of any length', async () => {
  const made = closedAfter(withLog())
  const whole = await readWriteAhead(sourceOf('log', logOf(made)))
  for (const pieces of [[1], [31, 2], [1000, 3, 77]])
    expect(await readWriteAhead(sourceOf('log', logOf(made), pieces))).toEqual(whole)
})

test('an empty log is a log without news', async () => {
  const made = closedAfter(smallChat({ journal: 'wal' }))
  made.db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  expect(await read(made.bytes(), new Uint8Array())).toEqual({ count: 4, notes: [] })
})
