import type { RecordId, VaultRecord } from '../contract.ts'
import { readingOf, type Writing } from './database.ts'
import { eraseRecords } from './erase.ts'
import type { Ground } from './ground.ts'
import { readMarks } from './outbox.ts'
import type { Sorting } from './sorting.ts'
import { bury } from './tombstones.ts'
import { unite } from './union.ts'

/** What came from other devices, net of one another, in the order that all devices see alike. */
export interface Arrival {
  readonly records: readonly VaultRecord[]
  /** Those of the records that come back although they had been erased. */
  readonly revived: ReadonlySet<RecordId>
  readonly erased: readonly RecordId[]
  /** Erased elsewhere and certainly not here: they must not come here, either. */
  readonly buried?: readonly RecordId[]
}

/**
 * Adds and erases what other devices added and erased. `also` is written in the transaction of the last step: killed before it, the
 * same arrival can come again and changes nothing twice. What was done here and not yet sent comes later in the order than any arrival,
 * so a record erased here does not come back and one revived here does not go. To be called under the maintenance lock.
 */
export async function absorb(
  ground: Ground,
  { records, revived, erased, buried = [] }: Arrival,
  now: number,
  also: (tx: Writing) => Promise<void>,
): Promise<Sorting> {
  const marks = await readMarks(readingOf(ground.db))
  const comeBack = new Set([...revived].filter(id => marks.get(id) !== 'erased'))
  const go = erased.filter(id => marks.get(id) !== 'revived')
  const last = async (tx: Writing): Promise<void> => {
    if (buried.length > 0) await bury(tx, ground, buried, now)
    await also(tx)
  }
  const sorting = await unite(ground, records, now, {
    revived: comeBack,
    also: go.length === 0 ? last : undefined,
  })
  if (go.length > 0) await eraseRecords(ground, go, now, last)
  return sorting
}
