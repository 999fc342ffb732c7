import { type CheckInCode, dueCheckIns } from '@breakwater/core/heal'
import { scalesOn } from '@breakwater/core/hold'
import { now, state, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'

/** What can be answered now, the daily ones first. */
export function dueNow(): readonly CheckInCode[] {
  const { heal, kept } = person.value
  return dueCheckIns(heal, kept, scalesOn(state.value.journal.settings), now.value, zone.value)
}
