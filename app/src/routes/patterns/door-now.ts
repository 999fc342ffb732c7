import { gate, type Verdict } from '@breakwater/core/care'
import { dayOf } from '@breakwater/core/journal'
import { type PatternsDoor, patternsDoor } from '@breakwater/core/patterns'
import { signal } from '@preact/signals'
import { now, state, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { knowingDecision } from '../knowing.ts'

/** When somebody asked for this door, epoch ms. It holds for one day and is about nothing in the journal. */
const asked = signal<number | undefined>(undefined)

const { holds, decide } = knowingDecision()

export function askForDoor(): void {
  asked.value = now.value
}

/** Whether this is an hour and a day for it. */
export function doorNow(): PatternsDoor {
  const { hold, plan } = person.value
  const askedAt = asked.value !== undefined && isToday(asked.value) ? asked.value : undefined
  return patternsDoor({ hold, plan, night: night.value, now: now.value, askedAt })
}

/** What the safety answers say to it. */
export function careNow(): Verdict {
  return gate('patterns', state.value.care.safety, { chosenKnowingly: holds() })
}

export const decideToLook = decide

function isToday(moment: number): boolean {
  return dayOf(moment, zone.value) === dayOf(now.value, zone.value)
}
