import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { joinBytes, utf8 } from '../bytes.ts'
import type { Draft, Keyring, Log, Meaning, VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'
import type { Channel } from '../platform.ts'
import { type Database, openDatabase, rowsOf } from './database.ts'
import { type DeviceLog, openLog } from './device-log.ts'
import type { Locks } from './maintenance-lock.ts'
import { compare, type Position } from './order.ts'

export const DEVICE = 'aaaaaaaaaaaaaaaa'
export const NOON = Date.UTC(2026, 10, 21, 12)
export const DAY = 86_400_000

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** What a test's state is: the texts in their order, and how far it has come. Order matters to it, as to a diary. */
export interface Story {
  readonly texts: readonly string[]
  readonly last: Position | undefined
}

/** Takes nothing late: whatever comes before the last record asks for a new fold. */
export const storyMeaning = (version = 1): Meaning<Story> => ({
  version,
  empty: () => ({ texts: [], last: undefined }),
  extend(state, records) {
    const [first, last] = [records[0], records.at(-1)]
    if (!first || !last) return state
    if (state.last && compare(first, state.last) < 0) return undefined
    const { hlc, id } = last
    return { texts: [...state.texts, ...records.map(({ bytes }) => text(bytes))], last: { hlc, id } }
  },
  pack: state => utf8(JSON.stringify(state)),
  unpack: bytes => JSON.parse(text(bytes)),
})

/** The secrets of a device: they outlive every log, and destroying one is for ever. */
export interface TestSecrets {
  readonly alive: Map<number, Uint8Array>
  made: number
}

export const newSecrets = (): TestSecrets => ({ alive: new Map(), made: 0 })

/** A keyring in memory. `step` is called before each thing it does and may throw, as a killed tab would. */
export function testKeyring(secrets: TestSecrets, step: () => void = () => {}): Keyring {
  const secretOf = (generation: number): Uint8Array => {
    const secret = secrets.alive.get(generation)
    if (!secret) throw new VaultError('destroyed', String(generation))
    return secret
  }
  return {
    space: 'sssssssssssssssssssss1',
    epoch: 1,
    newGeneration: async () => {
      step()
      secrets.made += 1
      secrets.alive.set(secrets.made, crypto.getRandomValues(new Uint8Array(32)))
      return secrets.made
    },
    key: async (_store, generation) => {
      const secret = joinBytes(secretOf(generation))
      return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt'])
    },
    destroy: async generations => {
      step()
      for (const generation of generations) secrets.alive.delete(generation)
    },
  }
}

/** Channels of one origin: what one posts, the others hear, a moment later. */
function testChannels(): () => Pick<Channel, 'postMessage' | 'onmessage'> {
  const all = new Set<Pick<Channel, 'postMessage' | 'onmessage'>>()
  return () => {
    const own: Pick<Channel, 'postMessage' | 'onmessage'> = {
      onmessage: null,
      postMessage: data => {
        for (const other of all)
          if (other !== own) queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })))
      },
    }
    all.add(own)
    return own
  }
}

/** Web Locks of one origin. */
export function testLocks(): Locks {
  const origin = crypto.randomUUID()
  const request = (name: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
    navigator.locks.request(`${origin} ${name}`, options, work)
  return { request: request as Locks['request'] }
}

/** A device with one journal: everything that outlives a tab. */
export interface TestDevice {
  readonly factory: IDBFactory
  readonly secrets: TestSecrets
  /** A raw connection, to damage and to look. */
  readonly db: Database
  open(options?: TabOptions): Promise<DeviceLog<Story>>
}

interface TabOptions {
  readonly meaning?: Meaning<Story>
  readonly db?: Database
  readonly keyring?: Keyring
  readonly channel?: Pick<Channel, 'postMessage' | 'onmessage'>
  readonly locks?: Locks
}

export async function newDevice(): Promise<TestDevice> {
  const factory = new IDBFactory()
  const [secrets, newChannel, locks] = [newSecrets(), testChannels(), testLocks()]
  const db = await openDatabase('test', factory)
  return {
    factory,
    secrets,
    db,
    open: async ({ meaning = storyMeaning(), keyring = testKeyring(secrets), ...rest } = {}) =>
      openLog({
        db: rest.db ?? db,
        store: 'diary',
        keyring,
        meaning,
        device: DEVICE,
        channel: rest.channel ?? newChannel(),
        locks: rest.locks ?? locks,
      }),
  }
}

let ids = 0
/** A draft whose text is its id's, unless given. */
export function draft(words?: string): Draft {
  ids += 1
  return { id: `id-${String(ids).padStart(8, '0')}`, bytes: utf8(words ?? `entry ${ids}`) }
}

export const drafts = (count: number): Draft[] => Array.from({ length: count }, () => draft())

export const words = (records: readonly VaultRecord[]): string[] => records.map(({ bytes }) => text(bytes))

/** Records as another device would have made them, one a second from `from` on. */
export const recordsFrom = (from: number, count: number, device = 'bbbbbbbbbbbbbbbb'): VaultRecord[] =>
  drafts(count).map(({ id, bytes }, at) => ({
    id,
    bytes,
    hlc: `${(from + at * 1000).toString(16).padStart(12, '0')}0000${device}`,
  }))

/** How many rows of each kind lie on the disk. */
export async function rowsOnDisk(db: Database) {
  const tx = db.transaction(['tail', 'segment', 'snapshot', 'tombstone'])
  const [tail, segments, snapshots, tombstones] = await Promise.all(
    (['tail', 'segment', 'snapshot', 'tombstone'] as const).map(name =>
      tx.objectStore(name).count(rowsOf('diary')),
    ),
  )
  return { tail, segments, snapshots, tombstones }
}

/** The fold of everything that a log holds, which its state must be. */
export async function foldedAnew(log: Log<Story>): Promise<readonly string[]> {
  return words(await log.all())
}
