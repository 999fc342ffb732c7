/** How safely this browser keeps the journal, as far as it tells. */
import type { Health } from '@breakwater/vault'
import { signal } from '@preact/signals'
import { memoryLog, now, showLog, theVault } from './session.ts'

/** What the vault last said about itself; undefined until asked. */
export const health = signal<Health | undefined>(undefined)

/** Asks the vault again; call when a screen that shows it arrives. */
export async function refreshHealth(): Promise<void> {
  health.value = await theVault().health(now.value)
}

/** Asks the browser, by the person's tap, not to clear this by itself. Resolves with its answer. */
export async function askToKeep(): Promise<boolean> {
  const granted = await theVault().askPersistence()
  await refreshHealth()
  return granted
}

/** Goes on in memory where nothing can be kept: the way out of a browser that refuses storage. */
export function goOnWithoutKeeping(): void {
  showLog(memoryLog(), 'memory')
}
