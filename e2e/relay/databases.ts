/** Databases for relays in processes of their own, and everything that lies in them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inFolder, inPostgres, type Kept } from './own-process.ts'

export interface TestDatabase {
  readonly kept: Kept
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
    dump: () => allRows(url.href),
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
      await admin.end()
    },
  }
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
