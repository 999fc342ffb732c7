import { joinBytes } from '../bytes.ts'
import type { SecretDirectory, SyncHandle } from '../keys/secret-file.ts'

/** Something that happened to the disk, in order. */
export type DiskEvent = 'write' | 'flush' | 'remove' | string

/** An origin-private file system in memory: one for all tabs of an origin, handles exclude one another. */
export interface StandInOpfs {
  readonly directory: () => Promise<SecretDirectory>
  events: DiskEvent[]
  /** What lies in the files now. */
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
  /** Called before every write and removal; what it throws is thrown. */
  before: (event: DiskEvent) => void
  /** Handles open now, by file. */
  readonly held: Set<string>
}

const refuse = (name: string): never => {
  throw new DOMException(name, name)
}

function handleOn(disk: StandInOpfs, name: string): SyncHandle {
  if (disk.held.has(name)) refuse('NoModificationAllowedError')
  disk.held.add(name)
  const content = () => disk.files.get(name) ?? new Uint8Array()
  return {
    read: (into, { at }) => {
      const part = content().subarray(at, at + into.length)
      into.set(part)
      return part.length
    },
    write: (bytes, { at }) => {
      disk.before('write')
      disk.events.push(`write ${at} ${bytes.every(byte => byte === 0) ? 'noughts' : 'secret'}`)
      const longer = new Uint8Array(Math.max(content().length, at + bytes.length))
      longer.set(content())
      longer.set(bytes, at)
      disk.files.set(name, longer)
      return bytes.length
    },
    getSize: () => content().length,
    flush: () => void disk.events.push('flush'),
    close: () => void disk.held.delete(name),
  }
}

export function standInOpfs(): StandInOpfs {
  const disk: StandInOpfs = {
    directory: async () => directory,
    events: [],
    files: new Map(),
    before: () => {},
    held: new Set(),
  }
  const directory: SecretDirectory = {
    getFileHandle: async (name, options) => {
      if (!disk.files.has(name) && !options?.create) refuse('NotFoundError')
      if (!disk.files.has(name)) disk.files.set(name, new Uint8Array())
      return {
        getFile: async () => new Blob([joinBytes(disk.files.get(name) ?? new Uint8Array())]),
        createSyncAccessHandle: async () => handleOn(disk, name),
      }
    },
    removeEntry: async name => {
      disk.before('remove')
      if (!disk.files.delete(name)) refuse('NotFoundError')
      disk.events.push('remove')
    },
  }
  return disk
}
