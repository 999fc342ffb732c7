import type { Bytes } from '../bytes.ts'
import { nextFreeSlot, rowWith, secretAt } from './secret-row.ts'
import { SECRET_BYTES, type SecretStore } from './secret-store.ts'

/** Secrets that are gone with the page. */
export function memorySecrets(): SecretStore {
  let row: Bytes = new Uint8Array()
  const write = async (slot: number, secret: Uint8Array) => {
    row = rowWith(row, slot, secret)
  }
  return {
    kind: 'memory',
    read: async slot => secretAt(row, slot),
    write,
    append: async secret => {
      const slot = nextFreeSlot(row.length)
      await write(slot, secret)
      return slot
    },
    wipe: async slots => {
      for (const slot of slots) if (secretAt(row, slot)) await write(slot, new Uint8Array(SECRET_BYTES))
    },
    destroyAll: async () => {
      row.fill(0)
      row = new Uint8Array()
    },
    refresh: () => {},
    close: () => {},
  }
}
