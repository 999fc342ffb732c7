import { decideAt } from '@breakwater/core/care'
import { coolingUntil } from '@breakwater/core/hold'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'

/** Why a message is not taken out of the app now, and until when (milliseconds since 1970). */
export interface CopyWait {
  readonly by: 'cooling' | 'night'
  readonly until: number
}

/** In the hours after a peak and after midnight the message stays here; writing goes on. `undefined`: it may go. */
export function copyWaits(): CopyWait | undefined {
  const { hold, plan } = person.value
  const cooling = coolingUntil(hold, plan, now.value)
  if (cooling !== undefined) return { by: 'cooling', until: cooling.until }
  return night.value === 'narrow' ? { by: 'night', until: decideAt(now.value, zone.value) } : undefined
}
