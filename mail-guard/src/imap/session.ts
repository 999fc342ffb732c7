import type { ImapFlow } from 'imapflow'
import type { Account } from '../account.ts'
import type { Ledger } from '../ledger.ts'
import { open } from './asked.ts'
import type { Mailbox } from './carry.ts'
import { connect } from './connect.ts'
import { findFolder, readyFolder } from './folder.ts'
import { keyword } from './keyword.ts'

/** Connects and opens the inbox; the folder is made when it is missing. Throws a GuardError. */
export async function openMailbox(account: Account, ledger: Ledger, name: string): Promise<Mailbox> {
  const client = await connect(account)
  try {
    return await mailboxOn(client, ledger, await readyFolder(client, name))
  } catch (error) {
    client.close()
    throw error
  }
}

/** As `openMailbox`, but makes nothing: undefined when the folder is not there. */
export async function openIfThere(
  account: Account,
  ledger: Ledger,
  name: string,
): Promise<Mailbox | undefined> {
  const client = await connect(account)
  try {
    const folder = await findFolder(client, name)
    if (folder !== undefined) return await mailboxOn(client, ledger, folder)
  } catch (error) {
    client.close()
    throw error
  }
  await end(client)
  return undefined
}

async function mailboxOn(client: ImapFlow, ledger: Ledger, folder: string): Promise<Mailbox> {
  const { permanentFlags } = await open(client, 'INBOX')
  const keywords = permanentFlags === undefined || permanentFlags.has('\\*') || permanentFlags.has(keyword)
  return { client, ledger, folder, keywords }
}

/** Says good-bye; a connection that is gone already is as good. */
export async function end(client: ImapFlow): Promise<void> {
  await client.logout().catch(() => undefined)
  client.close()
}
