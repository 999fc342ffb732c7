/**
 * `npm run bench -- relay-store`: appends of 1 KB from many spaces through the store, against the same rows put into such a table by the
 * database's driver alone, in turns within one run. Both get as many at once, so that both share their flushes among as many.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres, startPostgres } from '../scripts/postgres.ts'
import { openStore } from '../server/src/relay/store/index.ts'
import { median, type Row } from './figures.ts'

const spaces = 1_000
const atOnce = 64
const bodyBytes = 1_024
const connections = 20
const rounds = 15
const roundMs = 800
/** What the store must reach of the database alone, in percent. */
const least = 60

/** Appends one row; resolves when it is on the disk. */
type Append = () => Promise<unknown>

export async function relayStore(): Promise<Row[]> {
  const bin = findPostgres()
  return [...(await embedded()), ...(bin ? await postgres(bin) : [])]
}

async function embedded(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'relay-store-'))
  const store = await throughStore({ file: join(folder, 'relay.sqlite') })
  const other = join(folder, 'alone.sqlite')
  await (await openStore({ file: other })).close()
  const alone = sqliteAlone(other)
  const rows = await compare('embedded', alone.append, store.append)
  alone.close()
  await store.close()
  rmSync(folder, { recursive: true })
  return rows
}

async function postgres(bin: string): Promise<Row[]> {
  const running = await startPostgres(bin)
  const store = await throughStore({ url: running.url })
  const pool = new pg.Pool({ connectionString: running.url, max: connections })
  const text = 'INSERT INTO log (space_id, seq, batch_id, body) VALUES ($1, $2, $3, $4)'
  const rows = await compare(
    'PostgreSQL',
    () => pool.query({ name: 'alone', text, values: newRow() }),
    store.append,
  )
  await pool.end()
  await store.close()
  await running.stop()
  return rows
}

async function throughStore(where: Parameters<typeof openStore>[0]) {
  const store = await openStore(where, { connections })
  const ids = Array.from({ length: spaces }, () => randomBytes(16).toString('base64url'))
  const device = { device: '0011223344556677', key: randomBytes(32) }
  await Promise.all(ids.map(id => store.found(id, { epoch: 1, key: randomBytes(32), device }, 20_000)))
  let next = 0
  const append = () => {
    const space = ids[next++ % spaces] ?? ''
    return store.append(space, randomBytes(16).toString('base64url'), randomBytes(bodyBytes), 20_000)
  }
  return { append, close: () => store.close() }
}

const ownSpaces = Array.from({ length: spaces }, () => randomBytes(16))
let rowsMade = 0
const newRow = () => {
  const seq = ++rowsMade
  return [ownSpaces[seq % spaces] ?? null, seq, randomBytes(16), randomBytes(bodyBytes)]
}

/** One transaction for all rows of a turn of the event loop, as simple as it can be. */
function sqliteAlone(file: string): { readonly append: Append; close(): void } {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000')
  const put = db.prepare('INSERT INTO log (space_id, seq, batch_id, body) VALUES (?, ?, ?, ?)')
  let turn: Promise<void> | undefined
  let waiting: ReturnType<typeof newRow>[] = []
  async function commit(): Promise<void> {
    await nextTurn()
    db.exec('BEGIN IMMEDIATE')
    for (const row of waiting) put.run(...row)
    db.exec('COMMIT')
    waiting = []
    turn = undefined
  }
  return {
    append: () => {
      waiting.push(newRow())
      turn ??= commit()
      return turn
    },
    close: () => db.close(),
  }
}

/** Rows a second, with always so many on their way. */
async function rate(append: Append): Promise<number> {
  const until = performance.now() + roundMs
  const begun = performance.now()
  let done = 0
  const goOn = async () => {
    while (performance.now() < until) {
      await append()
      done++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  return (done * 1_000) / (performance.now() - begun)
}

async function compare(name: string, alone: Append, store: Append): Promise<Row[]> {
  await rate(alone)
  await rate(store)
  const rates = { alone: [] as number[], store: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    rates.alone.push(await rate(alone))
    rates.store.push(await rate(store))
  }
  const shares = rates.store.map((one, round) => (one / (rates.alone[round] ?? Number.NaN)) * 100)
  const share = median(shares)
  return [
    told(`appends of 1 KB, ${name}, the database alone`, rates.alone),
    told(`appends of 1 KB, ${name}, through the store`, rates.store),
    {
      what: `appends of 1 KB, ${name}, of what the database alone does`,
      figure: `${Math.round(share)} %`,
      budget: `at least ${least} %`,
      holds: share >= least,
      note: `${Math.round(Math.min(...shares))} to ${Math.round(Math.max(...shares))} %, ${rounds} rounds in turns, ${atOnce} at once from ${spaces} spaces`,
    },
  ]
}

function told(what: string, rates: readonly number[]): Row {
  const note = `${Math.round(Math.min(...rates))} to ${Math.round(Math.max(...rates))}`
  return { what, figure: `${Math.round(median(rates))} a second`, note }
}
