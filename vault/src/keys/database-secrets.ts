import { type Bytes, joinBytes } from '../bytes.ts'
import type { Database } from '../log/database.ts'
import { nextFreeSlot, offsetOf, rowWith, secretAt } from './secret-row.ts'
import { SECRET_BYTES, type SecretStore } from './secret-store.ts'

const ROW = 'secrets'

const asRow = (value: unknown): Bytes => (value instanceof Uint8Array ? joinBytes(value) : new Uint8Array())

/**
 * Secrets inside the database, for browsers without an origin-private file system. Works, but promises less: a database
 * keeps old bytes for as long as it likes, so nothing here can be overwritten. `health` says so.
 */
export function databaseSecrets(db: Database): SecretStore {
  const change = async (edit: (row: Bytes) => Bytes): Promise<void> => {
    const tx = db.transaction('meta', 'readwrite', { durability: 'strict' })
    await tx.store.put(edit(asRow(await tx.store.get(ROW))), ROW)
    await tx.done
  }
  return {
    kind: 'database',
    read: async slot => secretAt(asRow(await db.get('meta', ROW)), slot),
    write: (slot, secret) => change(row => rowWith(row, slot, secret)),
    append: async secret => {
      let slot = 0
      await change(row => {
        slot = nextFreeSlot(row.length)
        return rowWith(row, slot, secret)
      })
      return slot
    },
    wipe: slots =>
      change(row =>
        slots
          .filter(slot => offsetOf(slot) < row.length)
          .reduce((wiped, slot) => rowWith(wiped, slot, new Uint8Array(SECRET_BYTES)), row),
      ),
    destroyAll: async () => {
      await change(row => row.fill(0))
      await db.delete('meta', ROW)
    },
    refresh: () => {},
    close: () => {},
  }
}
