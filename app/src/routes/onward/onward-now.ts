import { type OnwardRow, onward } from '@breakwater/core/comeback'
import { coolingUntil } from '@breakwater/core/hold'
import { now, state, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'

/** Every place from here, in the order that the journal gives them now. */
export function onwardNow(): readonly OnwardRow[] {
  const { plan, kept, hold } = person.value
  return onward({
    plans: plan,
    kept,
    safety: state.value.care.safety,
    night: night.value,
    cooling: coolingUntil(hold, plan, now.value),
    now: now.value,
    zone: zone.value,
  })
}
