import { coolingUntil } from '@breakwater/core/hold'
import { now } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'

/**
 * Why a look at the plan is better taken later: the small hours, or the hours after a peak (until that moment, epoch
 * ms). It is never closed: a plan can be changed or ended at any time.
 */
export function canWait(): { readonly because: 'night' | 'peak'; readonly until: number } | undefined {
  if (night.value === 'narrow') return { because: 'night', until: now.value }
  const { hold, plan } = person.value
  const cooling = coolingUntil(hold, plan, now.value)
  return cooling && { because: 'peak', until: cooling.until }
}
