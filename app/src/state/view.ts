/** What nearly every screen asks of the state: the person's part, and the night. */
import { type NightState, nightState } from '@breakwater/core/care'
import type { Ally } from '@breakwater/core/hold'
import { type PersonState, personState } from '@breakwater/core/state'
import { computed } from '@preact/signals'
import { currentPerson } from './current-person.ts'
import { now, state, zone } from './session.ts'
import { setting } from './settings.ts'

export const person = computed<PersonState>(() => personState(state.value, currentPerson.value))

/** Who can be reached, whomever the plan is about. */
export const allies = computed<readonly Ally[]>(() =>
  [...state.value.people.values()].flatMap(({ hold }) => [...hold.allies.values()]),
)

export const night = computed<NightState>(() =>
  nightState(now.value, zone.value, { from: setting('nightFrom'), to: setting('nightUntil') }),
)
