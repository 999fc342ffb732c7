import type { Writing } from './database.ts'
import { rowsOf, writeStrictly } from './database.ts'
import { again, changeStructure, currentMeta, type Ground } from './ground.ts'
import { type LogMeta, putMeta, readMeta } from './log-meta.ts'

/**
 * Destroys the secrets that nothing needs any more, then strikes them off the list. Killed between the two, the list is
 * still there and the next opening does it again.
 */
export async function destroyDead(ground: Ground, dead: readonly number[]): Promise<void> {
  if (dead.length === 0) return
  await ground.keyring.destroy(dead)
  await writeStrictly(ground.db, async tx => {
    const meta = await readMeta(tx, ground.store)
    if (!meta) return
    const left = meta.dead.filter(generation => !dead.includes(generation))
    await putMeta(tx, ground.store, { ...meta, dead: left })
  })
}

async function takeBackSegments(tx: Writing, { store }: Ground, meta: LogMeta): Promise<Partial<LogMeta>> {
  await tx.objectStore('segment').delete(rowsOf(store, meta.nextSegment))
  return { pending: [], dead: [...meta.dead, ...meta.pending] }
}

/** Finishes or takes back what a killed tab left half done. To be called under the maintenance lock. */
export async function tidy(ground: Ground): Promise<void> {
  const meta = await again(async () => {
    const seen = await currentMeta(ground)
    if (seen.pending.length === 0) return seen
    return changeStructure(ground, seen, (tx, now) => takeBackSegments(tx, ground, now))
  })
  await destroyDead(ground, meta.dead)
}
