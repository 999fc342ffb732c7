import { fetch, open, removeFlag, search, stillThere } from './imap/asked.ts'
import { carry, type Mailbox, settle } from './imap/carry.ts'
import { keyword } from './imap/keyword.ts'
import { forMark } from './imap/known-again.ts'

const atOnce = 100

/** Uids of what is ours in the folder: by our keyword, and by the list of servers without keywords. */
export async function oursIn(mail: Mailbox): Promise<number[]> {
  const { uidValidity } = await open(mail.client, mail.folder)
  const filed = mail.ledger.kept.filed
  const listed = filed?.uidValidity === String(uidValidity) ? await stillThere(mail.client, filed.uids) : []
  const marked = await search(mail.client, { keyword, deleted: false })
  return [...new Set([...marked, ...listed])].sort((a, b) => a - b)
}

/**
 * Moves what is ours from the folder to the inbox, in the order in which it came, and takes our keyword off everything.
 * Can be broken off anywhere and done again. How many it moved.
 */
export async function giveBack(mail: Mailbox): Promise<number> {
  await settle(mail)
  const uids = await oursIn(mail)
  for (let at = 0; at < uids.length; at += atOnce) {
    await open(mail.client, mail.folder)
    await carry(mail, 'back', await fetch(mail.client, uids.slice(at, at + atOnce), forMark))
  }
  // The keyword travels with a message and goes last: until then a guard that still runs elsewhere leaves it alone.
  await open(mail.client, 'INBOX')
  await removeFlag(mail.client, await search(mail.client, { keyword }), keyword)
  mail.ledger.forget()
  return uids.length
}
