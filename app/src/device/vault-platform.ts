import type { VaultPlatform } from '@breakwater/vault'
import { randomBytes } from './random.ts'
import { startWorker } from './workers.ts'

/** The browser as the vault asks for it. */
export function browserPlatform(): VaultPlatform {
  const { storage } = navigator
  return {
    indexedDB: globalThis.indexedDB,
    getDirectory: storage?.getDirectory?.bind(storage) as VaultPlatform['getDirectory'],
    startWorker,
    locks: navigator.locks,
    createChannel: name => new BroadcastChannel(name),
    credentials: navigator.credentials,
    storage,
    random: randomBytes,
    // Only erasing everything needs these two.
    clearCaches: async () => (await import('./service-worker.ts')).deleteCaches(),
    unregisterServiceWorkers: async () => (await import('./service-worker.ts')).unregisterServiceWorkers(),
  }
}
