import { type Contact, type Direction, isSlip } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record, remove } from '../../state/record.ts'
import { unread } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { person } from '../../state/view.ts'
import { paths } from '../paths.ts'

/**
 * Notes a contact in one tap. A slip leads on to its path; anything else says that it was noted and can be taken back.
 * Resolves with the entry's id, or with nothing when it could not be stored.
 */
export async function logContact(
  direction: Direction,
  noted: string,
  route: (path: string) => void,
  channel?: string,
): Promise<string | undefined> {
  let id: string | undefined
  await attempt(async () => {
    id = await record('contact.logged', { direction, ...(channel === undefined ? {} : { channel }) })
  })
  if (id === undefined) return undefined
  const written = id
  showToast(noted, { label: words('common')('undo'), run: () => void takeBack(written) })
  const contact = person.value.hold.contacts.get(id)
  if (contact !== undefined && leadsOn(contact)) route(`${paths.step}/${id}`)
  return id
}

/** Whether its path follows. Where nobody can read the plan, what they did themselves may be a slip. */
function leadsOn(contact: Contact): boolean {
  if (!unread.value) return isSlip(contact, person.value.plan)
  return contact.direction === 'outgoing' || contact.direction === 'soughtLook'
}

async function takeBack(id: string): Promise<void> {
  if (await attempt(() => remove(id))) showToast(words('common')('undone'))
}
