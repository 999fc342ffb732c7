import { type PathState, pathState } from '@breakwater/core/comeback'
import { now, state, zone } from '../state/session.ts'
import { night, person } from '../state/view.ts'

/** Whether anything may lead towards contact now: the one answer that every screen of that sort asks for. */
export function pathNow(): PathState {
  return pathState(person.value, now.value, zone.value, state.value.care.safety, night.value)
}
