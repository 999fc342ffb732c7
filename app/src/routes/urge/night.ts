import { decideAt } from '@breakwater/core/care'
import { now, zone } from '../../state/session.ts'
import { night } from '../../state/view.ts'

/** The hours after midnight, in which there are fewer choices and no numbers of past waves. */
export function isNarrow(): boolean {
  return night.value === 'narrow'
}

/** The next ten in the morning (milliseconds since 1970), to which decisions are left. */
export function whenToDecide(): number {
  return decideAt(now.value, zone.value)
}
