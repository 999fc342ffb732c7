/** What nearly every screen asks of the state: the person's part, the night, and whether contact is open. */
import { gate, type NightState, nightState } from '@breakwater/core/care'
import { type PersonState, personState } from '@breakwater/core/state'
import { computed } from '@preact/signals'
import { now, state, zone } from './session.ts'
import { setting } from './settings.ts'

export const person = computed<PersonState>(() => personState(state.value))

export const night = computed<NightState>(() =>
  nightState(now.value, zone.value, { from: setting('nightFrom'), to: setting('nightUntil') }),
)

/** False when an order, a wish to be left alone or danger closes contact: then nothing offers it. */
export const mayContact = computed<boolean>(() => gate('sendHeldMessage', state.value.care.safety).open)
