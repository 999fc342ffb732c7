import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb'
import type { StoreName } from '../contract.ts'
import { VaultError } from '../errors.ts'

/** Rises whenever the object stores change. A database of a higher version is left untouched. */
export const DATABASE_VERSION = 2

/** Values are `unknown`: whoever reads a row checks it, since a disk may give back anything. */
export interface VaultSchema extends DBSchema {
  /** One sealed record a row, under [store, id]. Neither time nor order is to be read from the key. */
  tail: { key: [string, string]; value: unknown }
  /** Up to 500 sealed records a row, under [store, number]. */
  segment: { key: [string, number]; value: unknown }
  /** A sealed state with its frontier, under [store, number]. */
  snapshot: { key: [string, number]; value: unknown }
  /** `{ day }`, days since 1970, under [store, id]. */
  tombstone: { key: [string, string]; value: unknown }
  meta: { key: string; value: unknown }
  slot: { key: string; value: unknown }
  inbox: { key: string; value: unknown }
  shelf: { key: string; value: unknown }
  /** A sealed piece of a file, under [store, id of the file, number of the piece]. */
  blob: { key: [string, string, number]; value: unknown }
}

export type Database = IDBPDatabase<VaultSchema>
type LogStore = 'tail' | 'segment' | 'snapshot' | 'tombstone' | 'meta'
export type Reading = IDBPTransaction<VaultSchema, LogStore[], 'readonly'>
export type Writing = IDBPTransaction<VaultSchema, LogStore[], 'readwrite'>

const OBJECT_STORES = [
  'tail',
  'segment',
  'snapshot',
  'tombstone',
  'meta',
  'slot',
  'inbox',
  'shelf',
  'blob',
] as const
const LOG_STORES: LogStore[] = ['tail', 'segment', 'snapshot', 'tombstone', 'meta']

/** What the app may want to know of a connection. */
export interface DatabaseEvents {
  /** An older tab holds the database open and opening waits for it. */
  readonly onBlocked?: () => void
  /** The connection is gone: another tab upgrades or deletes the database, or the browser closed it. */
  readonly onClosed?: (why: 'upgraded' | 'deleted' | 'terminated') => void
}

const nameOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'name' in failure ? String(failure.name) : ''

/** A full disk by its name; everything else as it came. */
export function explained(failure: unknown): unknown {
  if (nameOf(failure) !== 'QuotaExceededError') return failure
  return new VaultError('storageFull', undefined, { cause: failure })
}

function refusal(failure: unknown): VaultError {
  const name = nameOf(failure)
  if (name === 'VersionError') return new VaultError('newerFormat', undefined, { cause: failure })
  const full = explained(failure)
  return full instanceof VaultError ? full : new VaultError('storageBlocked', undefined, { cause: failure })
}

/** Steps aside as soon as another tab upgrades or deletes the database: nothing of ours is half done, and it never waits. */
function stepAside(db: IDBDatabase, { onClosed }: DatabaseEvents): void {
  db.addEventListener('versionchange', event => {
    db.close()
    onClosed?.(event.newVersion === null ? 'deleted' : 'upgraded')
  })
  db.addEventListener('close', () => onClosed?.('terminated'))
}

function request(name: string, factory: IDBFactory, events: DatabaseEvents): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name, DATABASE_VERSION)
    opening.onupgradeneeded = () => {
      for (const store of OBJECT_STORES)
        if (!opening.result.objectStoreNames.contains(store)) opening.result.createObjectStore(store)
    }
    opening.onblocked = () => events.onBlocked?.()
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => resolve(opening.result)
  })
}

/**
 * Opens the vault's database and makes it on first use.
 * @throws VaultError `newerFormat` (left untouched), `storageBlocked`, `storageFull`.
 */
export async function openDatabase(
  name: string,
  factory: IDBFactory = indexedDB,
  events: DatabaseEvents = {},
): Promise<Database> {
  try {
    const db = await request(name, factory, events)
    stepAside(db, events)
    return wrap(db) as Database
  } catch (failure) {
    throw refusal(failure)
  }
}

/** All rows of one store, or those from a number on. */
export const rowsOf = (store: StoreName, from?: number): IDBKeyRange =>
  IDBKeyRange.bound(from === undefined ? [store] : [store, from], [store, []])

/** Reads within one transaction, hence one moment. */
export const readingOf = (db: Database): Reading => db.transaction(LOG_STORES, 'readonly')

/**
 * One transaction, all or nothing, flushed to the disk before this resolves (`durability: 'strict'`).
 * `work` awaits nothing but the transaction's own requests.
 * @throws VaultError `storageFull`; whatever `work` throws, after nothing was kept.
 */
export async function writeStrictly<T>(db: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(LOG_STORES, 'readwrite', { durability: 'strict' })
  const done = tx.done.then(
    () => undefined,
    (failure: unknown) => ({ failure }),
  )
  try {
    const result = await work(tx)
    const end = await done
    if (end) throw end.failure
    return result
  } catch (failure) {
    undo(tx)
    await done
    throw explained(tx.error ?? failure)
  }
}

function undo(tx: Writing): void {
  try {
    tx.abort()
  } catch {
    // It has ended by itself; then there is nothing left to undo.
  }
}
