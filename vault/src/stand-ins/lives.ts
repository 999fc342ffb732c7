import { vi } from 'vitest'
import { openDatabase } from '../log/database.ts'
import { DATABASE, openVault } from '../open-vault.ts'
import type { VaultPlatform } from '../platform.ts'
import { type Origin, standInOrigin } from './origin.ts'
import { saying, wordList } from './word-list.ts'

/** Seven minutes past one at night. */
export const NOW = Date.UTC(2026, 10, 21, 1, 7)
export const PASSPHRASE = 'a quiet harbour in the north'

/** Opens the vault of this origin in one more tab. */
export const open = (origin: Origin, overrides?: Partial<VaultPlatform>) =>
  openVault({ platform: origin.tab(overrides), meaning: wordList, mode: 'durable' })

/** Waits until messages between tabs have had their effect, at most five seconds. */
export const eventually = (holds: () => unknown): Promise<unknown> =>
  vi.waitFor(holds, { timeout: 5000, interval: 5 })

/** A vault in use: two words in its diary. */
export async function inUse() {
  const origin = standInOrigin()
  const vault = await open(origin)
  await vault.create()
  await vault.append([saying('one'), saying('two')], NOW)
  return { origin, vault }
}

/** The same behind a passphrase. */
export async function locked() {
  const { origin, vault } = await inUse()
  await vault.setPassphrase(PASSPHRASE)
  vault.lock()
  return { origin, vault }
}

const hex = (_: string, value: unknown) =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value

/** Everything that lies on this origin's disk, as text, bytes as hex. */
export async function dump(origin: Origin): Promise<string> {
  const db = await openDatabase(DATABASE, origin.factory)
  const stores = await Promise.all(
    Array.from(db.objectStoreNames, async name => [name, await db.getAll(name)]),
  )
  db.close()
  return JSON.stringify([stores, [...origin.opfs.files]], hex)
}
