import { compileMatcher, pausedAddress } from '@breakwater/core/cut'
import { isNecessary } from './necessary.ts'
import { openUntil } from './one-address.ts'
import { isNeverTouched } from './places.ts'
import { status } from './status.ts'
import { pauseTab } from './tabs.ts'

/**
 * The last net under the browser's rules and the guard in the page: an address with a part after `#`, which no rule
 * sees, or one that came where our script does not run. The page may have been asked for by then.
 */
export async function pauseAgain(tab: number, address: string): Promise<void> {
  const found = await status(Date.now())
  const { setup, armed, goUntil } = found
  if (openUntil(found, address) > 0) return
  if (!setup || !armed || goUntil > 0 || isNeverTouched(address, setup.neverOn)) return
  if (isNecessary(setup, address)) return
  const why = pausedAddress(setup.people)(address)
  const isSomebodyElse = compileMatcher(setup.people).isNamesake(address)
  if (why !== undefined && !isSomebodyElse) await pauseTab(tab, why, address)
}
