/**
 * Vitest runs this once before the tests of a floor that need a database: `TEST_DATABASE_URL` names a PostgreSQL for them, that of
 * DATABASE_URL or one that is thrown away afterwards. Where there is none it stays unset, and those tests are named as not run.
 */
import { findPostgres, type Postgres, startPostgres } from './postgres.ts'

let own: Postgres | undefined

export async function setup(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  const given = process.env.DATABASE_URL
  const bin = findPostgres()
  if (!given && bin) own = await startPostgres(bin)
  const url = given ?? own?.url
  if (url) process.env.TEST_DATABASE_URL = url
}

export async function teardown(): Promise<void> {
  if (!own) return
  delete process.env.TEST_DATABASE_URL
  await own.stop()
  own = undefined
}
