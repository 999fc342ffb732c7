import { firstPerson } from '@breakwater/core/state'
import { newId } from '../device/random.ts'
import { currentPerson, personKey } from './current-person.ts'
import { record } from './record.ts'
import { state } from './session.ts'

/** The ids of all whom something is kept about, the first person first, then in the order in which they came. */
export function people(): readonly string[] {
  const { journal } = state.value
  return [
    ...new Set([firstPerson, ...state.value.people.keys(), ...journal.names.keys(), currentPerson.value]),
  ]
}

/** What the person calls this one; `undefined` until they are named. */
export function nameOf(id: string): string | undefined {
  return state.value.journal.names.get(id)
}

/** Names one of them; throws as `record` does. */
export async function namePerson(id: string, name: string): Promise<void> {
  await record('person.named', { name }, { person: id })
}

/** From here on all screens are about this one, and new entries belong to them. */
export async function choosePerson(id: string): Promise<void> {
  await record('setting.chosen', { key: personKey, value: id })
}

/** One more, with a plan and a journal of their own, whom the screens are about from here on. */
export async function addPerson(name: string): Promise<void> {
  const id = newId()
  await namePerson(id, name)
  await choosePerson(id)
}
