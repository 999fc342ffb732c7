import { inMemory, onDisk } from './kept.ts'
import { passage, wentThrough } from './passage.ts'
import { refreshAll } from './refresh.ts'
import { status } from './status.ts'

/**
 * Removes all that was ever kept: the setup, its key, what was counted, and the address rules in the browser. False when it
 * has to wait, which this begins; `all`, where the whole journal is erased, never waits. Whoever went through at night leaves
 * that one count behind; once nothing is set up, it goes like everything else.
 */
export async function wipe(all: boolean, now: number, code?: string): Promise<boolean> {
  const door = all ? 'free' : await passage((await status(now)).setup, now, { wait: true, code })
  if (door === 'shut') return false
  await onDisk.clear()
  await inMemory.clear()
  if (door === 'through') await wentThrough(now)
  await refreshAll()
  return true
}
