import { fetch, open, removeFlag, search, stillThere } from './imap/asked.ts'
import { carry, type Mailbox, settle } from './imap/carry.ts'
import { forHeadings, headingOf } from './imap/heading.ts'
import { keyword } from './imap/keyword.ts'
import { forMark } from './imap/known-again.ts'
import type { Heading } from './putting-away.ts'

const atOnce = 100

/** Tells by its heading whether a mail would be put away: see `puttingAway`. */
export type IsTheirs = (mail: Heading) => boolean

/**
 * Uids of what is ours in the folder: by our keyword, and by the list of servers without keywords. With `isTheirs` also
 * what our rules would put there, because a filter that was pasted into a provider's page sets no keyword.
 */
export async function oursIn(mail: Mailbox, isTheirs?: IsTheirs): Promise<number[]> {
  const { uidValidity } = await open(mail.client, mail.folder)
  const filed = mail.ledger.kept.filed
  const listed = filed?.uidValidity === String(uidValidity) ? await stillThere(mail.client, filed.uids) : []
  const marked = await search(mail.client, { keyword, deleted: false })
  const matching = isTheirs === undefined ? [] : await theirsIn(mail, isTheirs)
  return [...new Set([...marked, ...listed, ...matching])].sort((a, b) => a - b)
}

async function theirsIn({ client }: Mailbox, isTheirs: IsTheirs): Promise<number[]> {
  const all = await search(client, { deleted: false })
  const found: number[] = []
  for (let at = 0; at < all.length; at += atOnce)
    for (const message of await fetch(client, all.slice(at, at + atOnce), forHeadings))
      if (isTheirs(headingOf(message))) found.push(message.uid)
  return found
}

/**
 * Moves what is ours from the folder to the inbox, in the order in which it came, and takes our keyword off everything.
 * Can be broken off anywhere and done again. How many it moved.
 */
export async function giveBack(mail: Mailbox, isTheirs?: IsTheirs): Promise<number> {
  await settle(mail)
  const uids = await oursIn(mail, isTheirs)
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
