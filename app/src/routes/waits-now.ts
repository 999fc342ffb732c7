import { type Waiting, waiting } from '@breakwater/core/hold'
import { now, zone } from '../state/session.ts'
import { night, person } from '../state/view.ts'

/** Why what would be decided now, or would leave towards the other, waits; undefined when nothing does (see [Note: what waits]). */
export function waitsNow(): Waiting | undefined {
  return waiting(person.value, now.value, zone.value, night.value)
}
