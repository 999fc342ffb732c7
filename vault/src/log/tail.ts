import type { RecordId, VaultRecord } from '../contract.ts'
import { type DamageMarks, mark } from './damage.ts'
import { type Reading, rowsOf, type Writing } from './database.ts'
import type { Ground } from './ground.ts'
import { nextTask } from './next-task.ts'
import { packBody, unpackBody } from './pack-records.ts'
import { isDamage, type Place, type Sealed } from './seal.ts'

/** The tail's rows by id. */
export type TailRows = ReadonlyMap<RecordId, unknown>

const placeOf = (id: RecordId): Place => ({ kind: 'tail', index: [id] })

/** Every row of the tail, all of one moment. */
export async function readTailRows(tx: Reading | Writing, { store }: Ground): Promise<TailRows> {
  const tail = tx.objectStore('tail')
  const [keys, rows] = await Promise.all([tail.getAllKeys(rowsOf(store)), tail.getAll(rowsOf(store))])
  return new Map(keys.map(([, id], at) => [id, rows[at]]))
}

/** Seals one record for its place in the tail. */
const sealTailRecord = async ({ sealer }: Ground, record: VaultRecord, generation: number): Promise<Sealed> =>
  sealer.seal(placeOf(record.id), packBody(record), generation)

/** Seals many; each comes back with its id. */
export const sealTailRecords = (ground: Ground, records: readonly VaultRecord[], generation: number) =>
  Promise.all(
    records.map(async record => ({ id: record.id, row: await sealTailRecord(ground, record, generation) })),
  )

/** So many rows are begun to be opened in a few milliseconds on a slow phone. */
const AT_ONCE = 48

/** The records of these rows, in no order. What does not open is marked and left out. */
export async function openTailRows(
  { sealer }: Ground,
  rows: Iterable<readonly [RecordId, unknown]>,
  marks: DamageMarks,
): Promise<VaultRecord[]> {
  const open = async ([id, row]: readonly [RecordId, unknown]): Promise<VaultRecord | undefined> => {
    try {
      return unpackBody(id, await sealer.open(placeOf(id), row))
    } catch (failure) {
      if (!isDamage(failure)) throw failure
      mark(marks, 'tail', id, 1)
      return undefined
    }
  }
  const waiting = [...rows]
  const opened: (VaultRecord | undefined)[] = []
  while (waiting.length > 0) {
    const some = Promise.all(waiting.splice(0, AT_ONCE).map(open))
    opened.push(...(waiting.length > 0 ? (await Promise.all([some, nextTask()]))[0] : await some))
  }
  return opened.filter(record => record !== undefined)
}
