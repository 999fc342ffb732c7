import { compileMatcher, pausedAddress } from '@breakwater/core/cut'
import { isNecessary } from './necessary.ts'
import { isNeverTouched } from './places.ts'
import { status } from './status.ts'
import { pauseTab } from './tabs.ts'

/**
 * The last net under the browser's rules and the guard in the page: an address with a part after `#`, which no rule
 * sees, or one that came where our script does not run. The page may have been asked for by then.
 */
export async function pauseAgain(tab: number, address: string): Promise<void> {
  const { setup, armed, goUntil } = await status(Date.now())
  if (!setup || !armed || goUntil > 0 || isNeverTouched(address, setup.neverOn)) return
  if (isNecessary(setup, address)) return
  const why = pausedAddress(setup.people)(address)
  const isSomebodyElse = compileMatcher(setup.people).isNamesake(address)
  if (why !== undefined && !isSomebodyElse) await pauseTab(tab, why, address)
}
