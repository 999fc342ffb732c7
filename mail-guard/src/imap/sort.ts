import type { FetchMessageObject } from 'imapflow'
import type { Heading } from '../putting-away.ts'
import { fetch, open, search } from './asked.ts'
import { carry, type Mailbox } from './carry.ts'
import { forHeadings, headingOf } from './heading.ts'
import { keyword } from './keyword.ts'

/** So many headings are held at a time, however large the mailbox is. */
const atOnce = 100

/**
 * Looks through what came into the inbox since the last time and files what is theirs. The first time on a mailbox, and
 * whenever the server has numbered it anew, it begins with what comes from now on (`fromTheStart`: with everything).
 */
export async function sortNew(
  mail: Mailbox,
  isTheirs: (heading: Heading) => boolean,
  { signal, fromTheStart = false }: { readonly signal: AbortSignal; readonly fromTheStart?: boolean },
): Promise<void> {
  const { client, ledger } = mail
  const box = await open(client, 'INBOX')
  const uidValidity = String(box.uidValidity)
  const inbox = ledger.kept.inbox
  if (inbox?.uidValidity !== uidValidity) {
    const next = fromTheStart && inbox === undefined ? 1 : box.uidNext
    ledger.keep({ inbox: { uidValidity, next } })
    if (next === box.uidNext) return
  }
  const first = ledger.kept.inbox?.next ?? box.uidNext
  // `n:*` names the last message even when its uid is below n.
  const uids = (await search(client, { uid: `${first}:*` })).filter(uid => uid >= first)
  for (let at = 0; at < uids.length && !signal.aborted; at += atOnce) {
    const some = uids.slice(at, at + atOnce)
    const found = (await fetch(client, some, forHeadings)).filter(isNew)
    const theirs = found.filter(message => isTheirs(headingOf(message)))
    if (theirs.length > 0) await carry(mail, 'out', theirs)
    ledger.keep({ inbox: { uidValidity, next: (some.at(-1) ?? first) + 1 } })
    await open(client, 'INBOX')
  }
}

/** What carries our keyword was filed once and taken out again by the person: it stays where they put it. */
function isNew({ flags }: FetchMessageObject): boolean {
  return flags === undefined || !(flags.has(keyword) || flags.has('\\Deleted'))
}
