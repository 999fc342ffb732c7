import { heldUp, type Setup } from '@breakwater/core/cut'
import { take } from './held.ts'
import { onDisk } from './kept.ts'
import { passage, type Wish, wentThrough } from './passage.ts'

/**
 * Takes a setup. What would make it weaker goes through the wait or the code; until then the stronger part of what was
 * there stays, and everything else is taken at once. True when all of it was. Throws as `take` does.
 */
export async function takeSetup(given: unknown, wish: Wish, now: number, key?: string): Promise<boolean> {
  let isAll = true
  let isThrough = false
  await take(given, key, async (before, after) => {
    const held = heldUp(before, after)
    await follow(before, after, now)
    if (held === after) return after
    const door = await passage(before, now, wish)
    isAll = door !== 'shut'
    isThrough = door === 'through'
    return isAll ? after : held
  })
  if (isThrough) await wentThrough(now)
  return isAll
}

/** Going without the code was asked for in the app, or let go of there: the wait of the extension begins or ends with that. */
async function follow(before: Setup, after: Setup, now: number): Promise<void> {
  if (after.asked > before.asked) await onDisk.put('offAsked', now)
  const isLetGo = after.asked === 0 && before.asked > 0 && after.friendCode === before.friendCode
  if (isLetGo) await onDisk.put('offAsked', undefined)
}
