/** Databases for relays in processes of their own, and everything that lies in them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Settings } from '../../server/src/index.ts'
import { inFolder, inPostgres, type Kept } from './own-process.ts'
import { startRelay, type TestRelay } from './support.ts'

export interface TestDatabase {
  readonly kept: Kept
  /** The same, for a relay in the process of the test. */
  readonly where: Settings['database']
  /** Every byte: of the files, or of all rows of all tables. */
  dump(): Promise<Buffer>
  drop(): Promise<void>
}

/** An app of one page, since a relay serves one. */
export function smallApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'app-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>-</title>')
  return folder
}

export function embedded(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  return {
    kept: inFolder(data),
    where: { file: join(data, 'relay.sqlite') },
    dump: async () => Buffer.concat(readdirSync(data).map(name => readFileSync(join(data, name)))),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

let made = 0

/** A database of its own in the PostgreSQL of the tests, so that nobody else's tables are in it. */
export async function postgres(): Promise<TestDatabase> {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  const name = `relay_${process.pid}_${++made}`
  await admin.query(`CREATE DATABASE ${name}`)
  url.pathname = `/${name}`
  return {
    kept: inPostgres(url.href),
    where: { url: url.href },
    dump: () => allRows(url.href),
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
}

/** The same tests on a relay with each of the databases, closed after the last. Where there is no PostgreSQL, its are named as not run. */
export function onEachDatabase(what: string, tests: (relay: () => TestRelay) => void): void {
  const kinds = { embedded: async () => embedded(), PostgreSQL: postgres }
  for (const [name, make] of Object.entries(kinds))
    describe.skipIf(make === postgres && process.env.TEST_DATABASE_URL === undefined)(
      `${what} (${name})`,
      () => {
        let database: TestDatabase
        let relay: TestRelay
        beforeAll(async () => {
          database = await make()
          relay = await startRelay({ database: database.where })
        })
        afterAll(async () => {
          await relay.close()
          await database.drop()
        })
        tests(() => relay)
      },
    )
}

async function allRows(url: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const tables = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  const parts: Buffer[] = []
  for (const { tablename } of tables.rows as { tablename: string }[])
    for (const row of (await client.query(`SELECT * FROM "${tablename}"`)).rows as Record<string, unknown>[])
      for (const value of Object.values(row))
        parts.push(Buffer.isBuffer(value) ? value : Buffer.from(`${value}\n`))
  await client.end()
  return Buffer.concat(parts)
}
