import { firstPerson } from '@breakwater/core/state'
import { computed } from '@preact/signals'
import { state } from './session.ts'
import { shelved } from './shelved.ts'

/** The key of the setting that says whom the screens are about; its value is an id, never a name. */
export const personKey = 'person'

/** The id of the person whom all screens are about and whom new entries belong to. */
export const currentPerson = computed<string>(() => {
  const chosen = state.value.journal.settings.get(personKey) ?? shelved.value.settings[personKey]
  return typeof chosen === 'string' && chosen !== '' ? chosen : firstPerson
})
