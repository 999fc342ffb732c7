import { gate, type Verdict } from '@breakwater/core/care'
import { dayOf } from '@breakwater/core/journal'
import { type PatternsDoor, patternsDoor } from '@breakwater/core/patterns'
import { signal } from '@preact/signals'
import { now, state, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'

/** When somebody asked for this door, epoch ms. It holds for one day and is about nothing in the journal. */
const asked = signal<number | undefined>(undefined)

/** The safety answers on which somebody decided to look all the same; never kept, so that another visit asks again. */
const decidedOn = signal('')

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
  return gate('patterns', state.value.care.safety, { chosenKnowingly: decidedOn.value === answersNow() })
}

/** "I had advice, and I decide for myself": holds until an answer changes or the page is loaded anew. */
export function decideToLook(): void {
  decidedOn.value = answersNow()
}

function answersNow(): string {
  return JSON.stringify(state.value.care.safety)
}

function isToday(moment: number): boolean {
  return dayOf(moment, zone.value) === dayOf(now.value, zone.value)
}
