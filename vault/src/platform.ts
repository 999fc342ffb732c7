import type { SecretDirectory } from './keys/secret-file.ts'
import type { WorkerPort } from './keys/worker-call.ts'

/** What is used of a `BroadcastChannel`. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => unknown) | null
  close(): void
}

/** What the vault needs of the device; the app hands over the browser's own, tests hand over stand-ins. */
export interface VaultPlatform {
  /** Missing or throwing where a browser refuses databases altogether. */
  readonly indexedDB: IDBFactory | undefined
  /** `navigator.storage.getDirectory`, bound; `undefined` where there is no origin-private file system. */
  readonly getDirectory: (() => Promise<SecretDirectory>) | undefined
  /** Builds the worker of the package's export `./secrets-worker` or `./argon2-worker`. */
  startWorker(name: 'secrets' | 'argon2'): WorkerPort
  readonly locks: LockManager
  createChannel(name: string): Channel
  readonly credentials: Pick<CredentialsContainer, 'create' | 'get'> | undefined
  readonly storage: Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>> | undefined
  /** This many random bytes. */
  random(count: number): Uint8Array
  /** Deletes every cache of the origin. */
  clearCaches(): Promise<void>
  /** Unregisters every service worker of the origin. */
  unregisterServiceWorkers(): Promise<void>
}
