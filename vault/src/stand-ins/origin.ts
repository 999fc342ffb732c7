import 'fake-indexeddb/auto'
import { createHash, randomBytes } from 'node:crypto'
import { IDBFactory } from 'fake-indexeddb'
import { type Argon2Cost, type Argon2Request, hashPassphrase } from '../keys/argon2.ts'
import { changeSecretFile, type SecretRequest } from '../keys/secret-file.ts'
import type { Channel, VaultPlatform } from '../platform.ts'
import { type StandInAuthenticator, standInAuthenticator } from './authenticator.ts'
import { type StandInOpfs, standInOpfs } from './opfs.ts'
import { standInWorker } from './worker.ts'

/** One origin in one browser, as several tabs see it. */
export interface Origin {
  factory: IDBFactory
  readonly opfs: StandInOpfs
  readonly authenticator: StandInAuthenticator
  /** Everything that erasing did, in order; the disk's events lie in `opfs.events`. */
  readonly log: string[]
  /** One more tab. `overrides` take something of the browser away. */
  tab(overrides?: Partial<VaultPlatform>): VaultPlatform
}

/** Stands in for Argon2id where the time it takes is not the point: other cost, other hash. */
const quickHash = async (passphrase: string, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> =>
  createHash('sha256')
    .update(JSON.stringify([passphrase, [...salt], cost]))
    .digest()

function hub() {
  const members = new Map<string, Set<Channel>>()
  return (name: string): Channel => {
    const others = members.get(name) ?? new Set<Channel>()
    members.set(name, others)
    const own: Channel = {
      onmessage: null,
      postMessage: message => {
        const data: unknown = structuredClone(message)
        for (const other of others)
          if (other !== own)
            queueMicrotask(
              () => others.has(other) && other.onmessage?.(new MessageEvent('message', { data })),
            )
      },
      close: () => void others.delete(own),
    }
    others.add(own)
    return own
  }
}

/** Web Locks of one origin: Node's own under names that no other origin uses. */
function locksOf(origin: string): LockManager {
  const request = (name: string, ...rest: [LockOptions, LockGrantedCallback<unknown>]) =>
    navigator.locks.request(`${origin} ${name}`, ...rest)
  return { request: request as LockManager['request'], query: () => navigator.locks.query() }
}

export function standInOrigin(): Origin {
  const createChannel = hub()
  const locks = locksOf(randomBytes(8).toString('hex'))
  const authenticator = standInAuthenticator()
  const opfs = standInOpfs()
  const note = (what: string) => async () => void origin.log.push(what)
  const origin: Origin = {
    factory: new IDBFactory(),
    opfs,
    authenticator,
    log: [],
    tab: overrides => ({
      indexedDB: origin.factory,
      getDirectory: opfs.directory,
      startWorker: name =>
        name === 'argon2'
          ? standInWorker<Argon2Request>(request => hashPassphrase(request, quickHash))
          : standInWorker<SecretRequest>(async request => changeSecretFile(await opfs.directory(), request)),
      locks,
      createChannel,
      credentials: authenticator.credentials,
      storage: undefined,
      random: count => new Uint8Array(randomBytes(count)),
      clearCaches: note('caches'),
      unregisterServiceWorkers: note('serviceWorkers'),
      ...overrides,
    }),
  }
  return origin
}
