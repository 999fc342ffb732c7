import { type ClosingEnd, type EndClosed, endClosed } from '@breakwater/core/comeback'
import { coolingUntil } from '@breakwater/core/hold'
import { now, state } from '../../state/session.ts'
import { person } from '../../state/view.ts'

/** Why an end cannot be chosen now; undefined when it can. */
export function closedNow(end: ClosingEnd): EndClosed | undefined {
  const { hold, plan } = person.value
  return endClosed(end, state.value.care.safety, coolingUntil(hold, plan, now.value))
}
