import { inMemory, onDisk } from './kept.ts'
import { refreshAll } from './refresh.ts'

/** Removes all that was ever kept: the setup, its key, what was counted, and the address rules in the browser. */
export async function wipe(): Promise<void> {
  await onDisk.clear()
  await inMemory.clear()
  await refreshAll()
}
