import { Newsroom } from './news.ts'
import { RelayStore } from './relay-store.ts'
import { SqliteDatabase, type SqliteOptions } from './sqlite.ts'
import type { Store } from './store.ts'

export interface StoreOptions extends SqliteOptions {
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
  if ('url' in where) throw new Error('not built yet')
  return new RelayStore(new SqliteDatabase(where.file, options), new Newsroom(), now)
}
