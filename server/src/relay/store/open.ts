import { Newsroom } from './news.ts'
import type { PostgresOptions } from './postgres.ts'
import { RelayStore } from './relay-store.ts'
import { SqliteDatabase, type SqliteOptions } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StoreOptions extends SqliteOptions, PostgresOptions {
  /** Epoch milliseconds. */
  readonly now?: () => number
}

/**
 * Opens what the relay keeps, and brings its tables to this version.
 *
 * @param where a file of the embedded database, or the address of a PostgreSQL (`postgres://…`)
 */
export async function openStore(
  where: { readonly file: string } | { readonly url: string },
  { now = Date.now, ...options }: StoreOptions = {},
): Promise<Store> {
  if ('url' in where) return openPostgres(where.url, now, options)
  return new RelayStore(new SqliteDatabase(where.file, options), new Newsroom(), now)
}

/** Its driver is loaded by those who use it. */
async function openPostgres(url: string, now: () => number, options: PostgresOptions): Promise<Store> {
  const { PostgresDatabase } = await import('./postgres.ts')
  const { PostgresNews } = await import('./postgres-news.ts')
  const database = await PostgresDatabase.open(url, options)
  try {
    return new RelayStore(database, await PostgresNews.open(url), now)
  } catch (error) {
    await database.close()
    throw error
  }
}
