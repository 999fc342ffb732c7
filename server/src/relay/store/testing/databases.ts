/** The databases that the store is tested on. Each test file gets a part of its own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import { tables } from '../migrations.ts'
import { openStore, type StoreOptions } from '../open.ts'
import type { Row, Value } from '../plan.ts'
import type { Store } from '../store.ts'

/** An empty place for what a relay keeps. */
export interface Ground {
  readonly name: Kind['name']
  /** Opens a store on it; several at once are several processes. Closed with the ground. */
  open(options?: StoreOptions): Promise<Store>
  /** Looks past the store. */
  rows(sql: string, ...values: Value[]): Promise<readonly Row[]>
  end(): Promise<void>
}

interface Kind {
  readonly name: 'embedded' | 'PostgreSQL'
  readonly isHere: boolean
  start(): Promise<Omit<Ground, 'name'>>
}

const postgresUrl = process.env.TEST_DATABASE_URL ?? ''

const sqlite: Kind = { name: 'embedded', isHere: true, start: startSqlite }
const postgres: Kind = { name: 'PostgreSQL', isHere: postgresUrl !== '', start: startPostgres }

/** The same tests on both databases, with one ground for all of them. */
export function onEach(what: string, tests: (ground: Ground) => void): void {
  for (const kind of [sqlite, postgres])
    describe.skipIf(!kind.isHere)(`${what} (${kind.name})`, () => {
      let started: Omit<Ground, 'name'>
      beforeAll(async () => {
        started = await kind.start()
      })
      afterAll(() => started.end())
      tests({
        name: kind.name,
        open: options => started.open(options),
        rows: (sql, ...values) => started.rows(sql, ...values),
        end: () => started.end(),
      })
    })
}

function withStores(where: Parameters<typeof openStore>[0]) {
  const opened: Store[] = []
  return {
    async open(options?: StoreOptions) {
      const store = await openStore(where, options)
      opened.push(store)
      return store
    },
    closeAll: () => Promise.all(opened.map(store => store.close())),
  }
}

async function startSqlite(): ReturnType<Kind['start']> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const file = join(folder, 'relay.sqlite')
  const { open, closeAll } = withStores({ file })
  return {
    open,
    async rows(sql, ...values) {
      using db = new DatabaseSync(file)
      return db.prepare(sql.replaceAll('$', '?')).all(...values) as Row[]
    },
    async end() {
      await closeAll()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A database of its own on the server of all tests: news go to everybody who listens in one, whatever the schema. */
async function startPostgres(): ReturnType<Kind['start']> {
  const name = `store_${randomBytes(8).toString('hex')}`
  const admin = new pg.Client({ connectionString: postgresUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  const url = new URL(postgresUrl)
  url.pathname = `/${name}`
  const inside = new pg.Client({ connectionString: url.href })
  await inside.connect()
  const { open, closeAll } = withStores({ url: url.href })
  return {
    open,
    rows: async (sql, ...values) => (await inside.query<Row>(sql, [...values])).rows,
    async end() {
      await closeAll()
      await inside.end()
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
}

/** How many rows each table holds of a space or box, those that hold none left out. */
export async function rowsOf(ground: Ground, whose: 'space' | 'box', id: string) {
  const counts: Record<string, number> = {}
  for (const table of tables[whose]) {
    const sql = `SELECT count(*) AS many FROM ${table} WHERE ${whose}_id = $1`
    const [row] = await ground.rows(sql, Buffer.from(id, 'base64url'))
    const many = Number(row?.many)
    if (many > 0) counts[table] = many
  }
  return counts
}
