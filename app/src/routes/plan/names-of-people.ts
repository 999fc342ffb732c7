import { words } from '../../messages/catalogue.ts'
import { currentPerson } from '../../state/current-person.ts'
import { nameOf, people } from '../../state/people.ts'

/** What the person calls the one whom the screens are about, and whether there is more than one. */
export function namesOfPeople(): { readonly current: string; readonly several: boolean } {
  const current = nameOf(currentPerson.value) ?? words('plan')('letter.unnamed')
  return { current, several: people().length > 1 }
}
