import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BackupError, backUp, dropOldCopies, restore } from './backup.ts'
import { dumpPostgres, environmentOf, restorePostgres } from './backup-postgres.ts'
import { openStore, type Store } from './store/index.ts'

const newId = () => randomBytes(16).toString('base64url')
const morning = new Date('2026-11-21T03:00:00Z')
let folder = ''
let file = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-backup-'))
  file = join(folder, 'relay.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A database in use: open, with its log beside it. */
function inUse(): DatabaseSync {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE log (seq INTEGER PRIMARY KEY, body BLOB)')
  return database
}

const write = (database: DatabaseSync, count: number): void => {
  const insert = database.prepare('INSERT INTO log (body) VALUES (?)')
  for (let at = 0; at < count; at++) insert.run(new Uint8Array(1_000).fill(at))
}

/** What a database holds, read on its own. */
function bodies(path: string): unknown[] {
  const database = new DatabaseSync(path)
  const rows = database.prepare('SELECT seq, hex(body) AS body FROM log ORDER BY seq').all()
  database.close()
  return rows
}

describe('a copy of the database', () => {
  it('holds what stood there, comes back elsewhere, and others write meanwhile', async () => {
    const database = inUse()
    write(database, 2_000)
    let copied = false
    const copying = backUp(file, join(folder, 'copies'), morning).finally(() => {
      copied = true
    })
    for (let more = 0; !copied && more < 2_000; more++) {
      write(database, 1)
      await turn()
    }
    expect(copied, 'ends although others never stop writing').toBe(true)
    const copy = await copying
    const elsewhere = join(folder, 'elsewhere', 'relay.sqlite')
    expect(await restore(copy, elsewhere, morning)).toBeUndefined()
    const [all, restored] = [bodies(file), bodies(elsewhere)]
    database.close()
    expect(restored.length).toBeGreaterThanOrEqual(2_000)
    expect(restored).toEqual(all.slice(0, restored.length))
  })

  it('is one file, named by its time, for its owner alone', async () => {
    const database = inUse()
    write(database, 1)
    const copy = await backUp(file, join(folder, 'copies'), morning)
    database.close()
    expect(readdirSync(join(folder, 'copies'))).toEqual(['relay-2026-11-21T030000Z.sqlite'])
    expect(statSync(copy).mode & 0o077).toBe(0)
  })

  it('pushes out the oldest, and nothing but copies', async () => {
    const database = inUse()
    const copies = join(folder, 'copies')
    for (const day of [1, 2, 3]) await backUp(file, copies, new Date(Date.UTC(2026, 10, day)))
    database.close()
    writeFileSync(join(copies, 'notes.txt'), 'mine')
    expect(dropOldCopies(copies, 2)).toEqual(['relay-2026-11-01T000000Z.sqlite'])
    expect(readdirSync(copies)).toEqual([
      'notes.txt',
      'relay-2026-11-02T000000Z.sqlite',
      'relay-2026-11-03T000000Z.sqlite',
    ])
  })
})

describe('bringing a copy back', () => {
  it('moves what stands there aside, with the log beside it', async () => {
    const database = inUse()
    write(database, 3)
    const copy = await backUp(file, join(folder, 'copies'), morning)
    write(database, 2)
    database.close()
    const aside = await restore(copy, file, morning)
    expect(bodies(file)).toHaveLength(3)
    expect(bodies(aside ?? '')).toHaveLength(5)
    expect(existsSync(`${file}-wal`)).toBe(false)
  })

  it('refuses while a server uses the database', async () => {
    const database = inUse()
    write(database, 3)
    const copy = await backUp(file, join(folder, 'copies'), morning)
    await expect(restore(copy, file, morning)).rejects.toThrow('A server still uses')
    database.close()
  })

  it('refuses a damaged copy and leaves everything as it is', async () => {
    const database = inUse()
    write(database, 500)
    const copy = await backUp(file, join(folder, 'copies'), morning)
    database.close()
    truncateSync(copy, statSync(copy).size / 2)
    await expect(restore(copy, file, morning)).rejects.toThrow(BackupError)
    expect(bodies(file)).toHaveLength(500)
    expect(readdirSync(folder).sort()).toEqual(['copies', 'relay.sqlite'])
  })

  it('replaces a damaged database', async () => {
    const database = inUse()
    write(database, 500)
    const copy = await backUp(file, join(folder, 'copies'), morning)
    database.close()
    writeFileSync(file, 'nothing that SQLite knows')
    await restore(copy, file, morning)
    expect(bodies(file)).toHaveLength(500)
  })
})

/** Databases of their own, by name, that are thrown away. */
async function twoDatabases() {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  const names = ['from', 'to'].map(name => `backup_${name}_${randomBytes(6).toString('hex')}`)
  for (const name of names) await admin.query(`CREATE DATABASE ${name}`)
  const urls = names.map(name => {
    const url = new URL(process.env.TEST_DATABASE_URL ?? '')
    url.pathname = `/${name}`
    return url.href
  })
  const drop = async () => {
    for (const name of names) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
  }
  return { from: urls[0] ?? '', to: urls[1] ?? '', drop }
}

it.skipIf(process.env.TEST_DATABASE_URL === undefined)(
  'a relay on PostgreSQL is copied while others write, and goes on elsewhere',
  async () => {
    const { from, to, drop } = await twoDatabases()
    const [space, device, key] = [newId(), '00112233445566aa', new Uint8Array(randomBytes(32))]
    const store = await openStore({ url: from })
    await store.found(space, { epoch: 1, key, device: { device, key } }, 1)
    const append = (store: Store) => store.append(space, newId(), new Uint8Array(randomBytes(100)), 1)
    await append(store)
    const more = Promise.all(Array.from({ length: 200 }, () => append(store)))
    const copy = await dumpPostgres(from, join(folder, 'copies'), morning)
    await more
    await restorePostgres(copy, to)
    const elsewhere = await openStore({ url: to })
    const most = { batches: 500, bytes: 1_000_000 }
    const [all, restored] = [await store.page(space, 0, most), await elsewhere.page(space, 0, most)]
    expect(all.batches).toHaveLength(201)
    expect(restored.head).toBeGreaterThanOrEqual(1)
    expect(restored.batches).toEqual(all.batches.slice(0, restored.head))
    expect(await append(elsewhere)).toBe(restored.head + 1)
    await Promise.all([store.close(), elsewhere.close()])
    await drop()
  },
)

it('PostgreSQL is told where to look without a password on the command line', () => {
  expect(environmentOf('postgres://relay:p%40ss@db.example:5433/keep?sslmode=require')).toEqual({
    PGHOST: 'db.example',
    PGPORT: '5433',
    PGUSER: 'relay',
    PGPASSWORD: 'p@ss',
    PGDATABASE: 'keep',
    PGSSLMODE: 'require',
  })
  expect(environmentOf('postgres:///keep?host=/run/postgresql').PGHOST).toBe('/run/postgresql')
})
