import { VaultError } from '../errors.ts'
import type { Database } from '../log/database.ts'
import type { VaultPlatform } from '../platform.ts'
import { databaseSecrets } from './database-secrets.ts'
import { opfsSecrets } from './opfs-secrets.ts'
import type { SecretStore } from './secret-store.ts'
import { storing } from './storing.ts'

/**
 * The secrets of a vault that exists.
 * @throws VaultError `unsupported` (detail `opfs`) when they lie in a file and the browser gives none just now.
 */
export function storedSecrets(kind: 'opfs' | 'database', db: Database, platform: VaultPlatform): SecretStore {
  if (kind === 'database') return databaseSecrets(db)
  const { getDirectory, startWorker, locks } = platform
  if (!getDirectory) throw new VaultError('unsupported', 'opfs')
  return opfsSecrets({ getDirectory, startWorker, locks })
}

/**
 * Puts a new device's half where it is safest here: into a file, or into the database where there is none.
 * @throws VaultError `storageFull`
 */
export async function placeHalf(half: Uint8Array, db: Database, platform: VaultPlatform) {
  if (platform.getDirectory) {
    const file = storedSecrets('opfs', db, platform)
    try {
      await storing(() => file.write(0, half))
      return { kind: 'opfs' as const, secrets: file }
    } catch (failure) {
      file.close()
      if (failure instanceof VaultError) throw failure
    }
  }
  const secrets = databaseSecrets(db)
  await storing(() => secrets.write(0, half))
  return { kind: 'database' as const, secrets }
}
