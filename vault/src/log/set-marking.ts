import type { Writing } from './database.ts'
import { again, changeStructure, currentMeta, type Ground } from './ground.ts'
import { everyMark } from './outbox.ts'
import { destroyDead } from './tidying.ts'

/**
 * Begins or ends the marking of changes for a relay. To be called under the maintenance lock.
 * @param dead generations that nothing needs any more once this is written
 */
export async function setMarking(
  ground: Ground,
  isOn: boolean,
  also: (tx: Writing) => Promise<void>,
  dead: readonly number[],
): Promise<void> {
  const meta = await again(async () =>
    changeStructure(ground, await currentMeta(ground), async (tx, now) => {
      if (!isOn) await tx.objectStore('meta').delete(everyMark())
      await also(tx)
      return { outbox: isOn, dead: [...now.dead, ...dead] }
    }),
  )
  await destroyDead(ground, meta.dead)
}
