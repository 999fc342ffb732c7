import type { ImapFlow } from 'imapflow'
import { GuardError } from '../guard-error.ts'
import { named } from './connect.ts'

/** The folder's path as the server writes it (some put everything below `INBOX.`), made when it is not there. */
export async function readyFolder(client: ImapFlow, name: string): Promise<string> {
  const found = await findFolder(client, name)
  if (found !== undefined) return found
  try {
    return (await client.mailboxCreate(name)).path
  } catch (error) {
    throw named(error)
  }
}

/** The folder's path, when it is there. */
export async function findFolder(client: ImapFlow, name: string): Promise<string | undefined> {
  const prefix = client.namespace?.prefix ?? ''
  const paths = new Set([name, name.startsWith(prefix) ? name : prefix + name])
  try {
    return (await client.list()).find(folder => paths.has(folder.path))?.path
  } catch (error) {
    throw named(error)
  } finally {
    // A list that broke off would look like a folder that is not there.
    if (!client.usable) throwGone()
  }
}

function throwGone(): never {
  throw new GuardError('unreachable')
}
