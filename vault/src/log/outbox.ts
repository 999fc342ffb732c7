import type { RecordId } from '../contract.ts'
import type { Reading, Writing } from './database.ts'
import type { Ground } from './ground.ts'
import type { LogMeta } from './log-meta.ts'

/**
 * What happened to a record here and is not yet known to have reached the relay. One row for each, written in the very transaction that
 * adds or erases the record: after any kill it is known what has to be sent. `revived`: brought back after it had been erased.
 */
export type Mark = 'added' | 'revived' | 'erased'

const PREFIX = 'relay/out/'
const keyOf = (id: RecordId): string => PREFIX + id

/** The range of all marks' keys. */
export const everyMark = (): IDBKeyRange => IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`)

const isMark = (value: unknown): value is Mark =>
  value === 'added' || value === 'revived' || value === 'erased'

/** All marks, by record. */
export async function readMarks(tx: Reading | Writing): Promise<Map<RecordId, Mark>> {
  const meta = tx.objectStore('meta')
  const [keys, values] = await Promise.all([meta.getAllKeys(everyMark()), meta.getAll(everyMark())])
  const marks = new Map<RecordId, Mark>()
  for (const [at, key] of keys.entries()) {
    const value = values[at]
    if (isMark(value)) marks.set(key.slice(PREFIX.length), value)
  }
  return marks
}

/** How many records are marked. */
export const countMarks = (tx: Reading): Promise<number> => tx.objectStore('meta').count(everyMark())

/** Marks records, whatever was marked before. */
export async function putMarks(tx: Writing, ids: Iterable<RecordId>, mark: Mark): Promise<void> {
  const meta = tx.objectStore('meta')
  await Promise.all(Array.from(ids, id => meta.put(mark, keyOf(id))))
}

/** Takes marks away, whatever they say. */
export async function dropMarks(tx: Writing, ids: Iterable<RecordId>): Promise<void> {
  const meta = tx.objectStore('meta')
  await Promise.all(Array.from(ids, id => meta.delete(keyOf(id))))
}

/** Takes away the marks that still say what was sent; one that changed meanwhile stays, to be sent as well. */
export async function dropSentMarks(tx: Writing, sent: Iterable<readonly [RecordId, Mark]>): Promise<void> {
  const meta = tx.objectStore('meta')
  await Promise.all(
    Array.from(sent, async ([id, mark]) => {
      if ((await meta.get(keyOf(id))) === mark) await meta.delete(keyOf(id))
    }),
  )
}

/** Whether changes of this log are marked: nobody but a relay's user pays for it. */
export const isMarking = ({ store }: Ground, meta: LogMeta): boolean =>
  store === 'diary' && meta.outbox === true
