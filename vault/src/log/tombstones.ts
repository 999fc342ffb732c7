import type { RecordId } from '../contract.ts'
import { type Reading, rowsOf, type Writing } from './database.ts'
import type { Ground } from './ground.ts'

const DAY_MS = 86_400_000
/** So long an import does not bring back what was deleted. */
const TOMBSTONE_DAYS = 180

export const dayOf = (now: number): number => Math.floor(now / DAY_MS)

/** True while a tombstone of this day still counts. */
export const stillStands = (day: number, now: number): boolean => dayOf(now) - day < TOMBSTONE_DAYS

const dayIn = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'day' in row && typeof row.day === 'number' ? row.day : 0

/** All tombstones of a store: the day of each, in days since 1970. */
export async function readTombstones(
  tx: Reading | Writing,
  { store }: Ground,
): Promise<Map<RecordId, number>> {
  const tombstones = tx.objectStore('tombstone')
  const [keys, rows] = await Promise.all([
    tombstones.getAllKeys(rowsOf(store)),
    tombstones.getAll(rowsOf(store)),
  ])
  return new Map(keys.map(([, id], at) => [id, dayIn(rows[at])]))
}

/** The ids of all that was erased from the diary and is still remembered. */
export const tombstoneIds = async (tx: Reading): Promise<RecordId[]> =>
  (await tx.objectStore('tombstone').getAllKeys(rowsOf('diary'))).map(([, id]) => id)

/** Sets tombstones of this day and removes those that no longer count. */
export async function bury(tx: Writing, ground: Ground, ids: Iterable<RecordId>, now: number): Promise<void> {
  const tombstones = tx.objectStore('tombstone')
  const old = [...(await readTombstones(tx, ground))].filter(([, day]) => !stillStands(day, now))
  await Promise.all([
    ...old.map(([id]) => tombstones.delete([ground.store, id])),
    ...[...ids].map(id => tombstones.put({ day: dayOf(now) }, [ground.store, id])),
  ])
}
