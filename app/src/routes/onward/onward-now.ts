import { type OnwardRow, onward } from '@breakwater/core/comeback'
import { now, state, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { pathNow } from '../path-now.ts'

/** Every place from here, in the order that the journal gives them now. */
export function onwardNow(): readonly OnwardRow[] {
  const { plan, kept } = person.value
  return onward({
    plans: plan,
    kept,
    safety: state.value.care.safety,
    path: pathNow(),
    now: now.value,
    zone: zone.value,
  })
}
