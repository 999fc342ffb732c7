import { opfsSecrets } from './keys/opfs-secrets.ts'
import { SECRET_FILE } from './keys/secret-file.ts'
import { DATABASE } from './open-vault.ts'
import type { VaultPlatform } from './platform.ts'
import { CHANNELS, type VaultMessage } from './tabs.ts'

/** What could not be erased. `overwrite`: the file of secrets is deleted, but could not be overwritten before. */
export type Leftover = 'overwrite' | 'secrets' | 'databases' | 'caches' | 'serviceWorkers'

/** How long databases may be held by a tab that does not answer. The deletion stays queued and follows when it goes. */
const BLOCKED_MS = 3000

/** Overwriting needs the worker; where it does not start, deleting the file is still far better than nothing. */
async function eraseSecrets(platform: VaultPlatform): Promise<Leftover[]> {
  const { getDirectory, startWorker, locks } = platform
  if (!getDirectory) return []
  const secrets = opfsSecrets({ getDirectory, startWorker, locks })
  try {
    await secrets.destroyAll()
    return []
  } catch {
    await (await getDirectory()).removeEntry(SECRET_FILE)
    return ['overwrite']
  } finally {
    secrets.close()
  }
}

function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    const giveUp = setTimeout(
      () => reject(new DOMException('still open elsewhere', 'AbortError')),
      BLOCKED_MS,
    )
    const settle = (end: () => void) => () => {
      clearTimeout(giveUp)
      end()
    }
    request.onsuccess = settle(resolve)
    request.onerror = settle(() => reject(request.error))
  })
}

/** Every database of the origin; where the browser cannot list them, the one that we know. */
async function deleteDatabases({ indexedDB, createChannel }: VaultPlatform): Promise<void> {
  const channel = createChannel(CHANNELS.vault)
  channel.postMessage('erased' satisfies VaultMessage)
  try {
    if (!indexedDB) return
    const listed = (await indexedDB.databases?.()) ?? []
    const names = new Set([DATABASE, ...listed.flatMap(({ name }) => name ?? [])])
    for (const name of names) await deleteDatabase(indexedDB, name)
  } finally {
    channel.close()
  }
}

async function attempt(what: Leftover, step: () => Promise<unknown>): Promise<Leftover[]> {
  try {
    await step()
    return []
  } catch {
    return [what]
  }
}

/**
 * The local part of "erase everything", locked or open, online or not. First the secrets outside the database are
 * overwritten, flushed and deleted: from then on nothing on this device can be read, even if the rest is cut short.
 * Then databases, caches, service workers. Every tab's vault becomes `erased`. A step that fails does not stop the next.
 * The app goes on to the page that is sent with `Clear-Site-Data`.
 * @returns what could not be erased, nothing when all went well.
 */
export async function eraseEverything(platform: VaultPlatform): Promise<readonly Leftover[]> {
  const left: Leftover[] = []
  left.push(...(await eraseSecrets(platform).catch((): Leftover[] => ['secrets'])))
  left.push(...(await attempt('databases', () => deleteDatabases(platform))))
  left.push(...(await attempt('caches', () => platform.clearCaches())))
  left.push(...(await attempt('serviceWorkers', () => platform.unregisterServiceWorkers())))
  return left
}
