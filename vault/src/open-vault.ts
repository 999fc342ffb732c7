import { DeviceVault } from './device-vault.ts'
import { VaultError } from './errors.ts'
import { openDatabase } from './log/database.ts'
import type { Vault, VaultOptions } from './vault.ts'

/** The one database of the origin. */
export const DATABASE = 'breakwater'

/**
 * Opens the vault of this device. It is `fresh` on first use, `open` when the device alone may open it, else `locked`.
 * Nothing that is already here is ever overwritten by this.
 * @throws VaultError `storageBlocked`, `newerFormat`, `keysLost`, `unsupported`, `damaged`.
 */
export async function openVault<S>(options: VaultOptions<S>): Promise<Vault<S>> {
  if (options.mode === 'memory') {
    const { memoryVault } = await import('./memory-vault.ts')
    return memoryVault(options)
  }
  const { indexedDB } = options.platform
  if (!indexedDB) throw new VaultError('storageBlocked')
  const db = await openDatabase(DATABASE, indexedDB, options.events)
  const vault = new DeviceVault(options, db)
  try {
    await vault.start()
  } catch (failure) {
    vault.close()
    throw failure
  }
  return vault
}
