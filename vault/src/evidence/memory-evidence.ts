import { joinBytes } from '../bytes.ts'
import { VaultError } from '../errors.ts'
import { openMemoryLog } from '../log/index.ts'
import type { Evidence, EvidenceMeaning } from './evidence.ts'

/** An evidence store that is gone with the page: on somebody else's computer, and in the demonstration. */
export function memoryEvidence<E>(meaning: EvidenceMeaning<E>, device: string): Evidence<E> {
  let log = openMemoryLog({ meaning, device })
  const files = new Map<string, Uint8Array>()
  return {
    door: async () => 'byItself',
    open: async () => {},
    isOpen: true,
    get state() {
      return log.state
    },
    subscribe: listener => log.subscribe(listener),
    records: () => log.all(),
    add: async (draft, added, now) => {
      for (const { id, bytes } of added) files.set(id, joinBytes(bytes))
      const [record] = await log.append([draft], now)
      if (!record) throw new RangeError('nothing to add')
      return record
    },
    readFile: async id => {
      const bytes = files.get(id)
      if (!bytes) throw new VaultError('damaged', 'file')
      return bytes
    },
    remove: async (id, gone, now) => {
      for (const file of gone) files.delete(file)
      await log.erase([id], now)
    },
    setPassphrase: async () => {
      throw new VaultError('unsupported', 'memory')
    },
    close: () => {},
    erase: async () => {
      files.clear()
      log = openMemoryLog({ meaning, device })
    },
  }
}
