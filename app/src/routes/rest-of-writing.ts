import { restOfWriting } from '@breakwater/core/heal'
import type { WritingRest } from '@breakwater/core/hold'
import { now, zone } from '../state/session.ts'
import { person } from '../state/view.ts'

/** What the one stop rule says now to whoever wants to write, of whatever kind. */
export function restNow(): WritingRest {
  const { hold, heal, kept } = person.value
  return restOfWriting(hold, heal, kept, now.value, zone.value)
}
