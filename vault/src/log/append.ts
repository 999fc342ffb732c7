import type { VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { writeStrictly } from './database.ts'
import { currentMeta, type Ground } from './ground.ts'
import { type LogMeta, readMeta } from './log-meta.ts'
import { isMarking, putMarks } from './outbox.ts'
import { sealTailRecords } from './tail.ts'

/**
 * Makes records durable in one strict transaction: all of them or none. `meta` are the counters as last seen; the
 * counters as they are come back. When another tab erased meanwhile, the old key is dead and everything is sealed anew.
 * @throws VaultError `storageFull`; `destroyed` when the tail's key is gone for good.
 */
export async function appendToTail(
  ground: Ground,
  meta: LogMeta,
  records: readonly VaultRecord[],
): Promise<LogMeta> {
  const written = await tryAppend(ground, meta.tailGeneration, records)
  if (written?.tailGeneration === meta.tailGeneration) return written
  const now = await currentMeta(ground)
  if (now.tailGeneration === meta.tailGeneration) throw new VaultError('destroyed', 'tail')
  return appendToTail(ground, now, records)
}

async function tryAppend(
  ground: Ground,
  generation: number,
  records: readonly VaultRecord[],
): Promise<LogMeta | undefined> {
  const rows = await sealTailRecords(ground, records, generation).catch(failure => {
    if (failure instanceof VaultError && failure.type === 'destroyed') return undefined
    throw failure
  })
  if (!rows) return undefined
  return writeStrictly(ground.db, async tx => {
    const meta = await readMeta(tx, ground.store)
    if (meta?.tailGeneration !== generation) return meta
    const tail = tx.objectStore('tail')
    await Promise.all(rows.map(({ id, row }) => tail.add(row, [ground.store, id])))
    if (isMarking(ground, meta)) {
      const ids = records.map(({ id }) => id)
      await putMarks(tx, ids, 'added')
    }
    return meta
  })
}
