import { keptOf } from '@breakwater/core/journal'
import { aboutPerson, hasOwn } from '@breakwater/core/people'
import { firstPerson, personState } from '@breakwater/core/state'
import { whileKeeping } from '../device/keeping.ts'
import { newId } from '../device/random.ts'
import { currentPerson, personKey } from './current-person.ts'
import { readAll, record } from './record.ts'
import { askToRenew } from './renewing.ts'
import { now, state, theLog, tick } from './session.ts'

/** The key of the setting that takes the first person, of whom nothing need be recorded, out of the list. */
const firstGoneKey = 'person.firstGone'

/** The ids of all whom something is kept about, the first person first, then in the order in which they came. */
export function people(): readonly string[] {
  const { journal, people: known } = state.value
  const all = new Set([firstPerson, ...known.keys(), ...journal.names.keys(), currentPerson.value])
  return [...all].filter(isListed)
}

function isListed(id: string): boolean {
  const { journal } = state.value
  if (id === currentPerson.value || journal.names.has(id) || hasOwn(personState(state.value, id))) return true
  return id === firstPerson && journal.settings.get(firstGoneKey) !== true
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

/**
 * Overwrites everything that was recorded about this one alone. The screens are about somebody else before that, so that a
 * kill in between leaves the person there to be removed again. Throws as `record` and `remove` do.
 */
export function removePerson(id: string): Promise<void> {
  return whileKeeping(async () => {
    const other = people().find(one => one !== id) ?? firstPerson
    const listed = keptOf(personState(state.value, id).kept, 'identifier.noted').length > 0
    if (currentPerson.value === id) await choosePerson(other)
    if (id === firstPerson) await record('setting.chosen', { key: firstGoneKey, value: true })
    if (listed) await askToRenew()
    const gone = aboutPerson(await readAll(), id)
    tick()
    if (gone.length > 0) await theLog().erase(gone, now.value)
  })
}
