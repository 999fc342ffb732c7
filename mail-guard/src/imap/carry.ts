/**
 * Moves messages so that none is lost and none is there twice, whatever breaks on the way.
 * [Note: moving] What is to be moved is written to the ledger first, with a mark for each message. Whoever comes later
 * (after a broken connection, a killed program, another start) counts: of every mark as many must be in the two places
 * together as were written. One too many is a copy, and only a copy that is byte for byte the same as one that stays is
 * taken away. So a message is never taken away on somebody's word that it was copied.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { FetchMessageObject, ImapFlow } from 'imapflow'
import type { Ledger, Pending } from '../ledger.ts'
import { addFlag, copy, fetch, move, notTaken, open, placeOf, search, takeAway, wholeOf } from './asked.ts'
import { keyword } from './keyword.ts'
import { forMark, markOf, tally } from './known-again.ts'

export interface Mailbox {
  readonly client: ImapFlow
  readonly ledger: Ledger
  /** The folder into which is filed, as the server writes it. */
  readonly folder: string
  /** Whether the server keeps keywords of ours; if not, the ledger keeps a list. */
  readonly keywords: boolean
}

const inbox = 'INBOX'

/** The server may still be at work on what a connection asked that is gone. */
const settling = 1000

const sourceOf = ({ folder }: Mailbox, { direction }: Pending): string =>
  direction === 'out' ? inbox : folder
const targetOf = ({ folder }: Mailbox, { direction }: Pending): string =>
  direction === 'out' ? folder : inbox

/** Moves these from the inbox to the folder (`out`) or back. They were fetched with at least `forMark`. */
export async function carry(
  mail: Mailbox,
  direction: Pending['direction'],
  messages: readonly FetchMessageObject[],
): Promise<void> {
  const { client, ledger } = mail
  const source = await open(client, direction === 'out' ? inbox : mail.folder)
  const target = await placeOf(client, direction === 'out' ? mail.folder : inbox)
  const items = messages.map(message => ({ uid: message.uid, mark: markOf(message) }))
  const pending = { direction, uidValidity: String(source.uidValidity), target, items }
  ledger.keep({ pending })
  await complete(mail, pending, true)
}

/** Ends what an earlier connection or an earlier start has begun. Asked first on every connection. */
export async function settle(mail: Mailbox): Promise<void> {
  const { pending } = mail.ledger.kept
  if (pending === undefined) return
  await pause(settling)
  const source = await open(mail.client, sourceOf(mail, pending))
  const target = await placeOf(mail.client, targetOf(mail, pending))
  const numbered = String(source.uidValidity) === pending.uidValidity
  // Another numbering: the server made its mailbox anew, and nothing can be said about these any more.
  if (numbered && target.uidValidity === pending.target.uidValidity) await complete(mail, pending, false)
  mail.ledger.keep({ pending: undefined })
}

async function complete(mail: Mailbox, pending: Pending, fresh: boolean): Promise<void> {
  const { client } = mail
  const target = targetOf(mail, pending)
  if (!fresh) await takeCopied(mail, pending)
  const left = await leftIn(mail, pending)
  if (pending.direction === 'out' && mail.keywords) await addFlag(client, left, keyword)
  if (client.capabilities.has('MOVE')) await move(client, left, target)
  else {
    await copy(client, left, target)
    await takeCopied(mail, pending)
  }
  if (!fresh) await takeTwins(mail, pending)
  await list(mail, pending)
  mail.ledger.keep({ pending: undefined })
}

/** Those whose move is not done. The source is the open mailbox afterwards. */
async function leftIn(mail: Mailbox, pending: Pending): Promise<number[]> {
  await open(mail.client, sourceOf(mail, pending))
  return notTaken(
    mail.client,
    pending.items.map(item => item.uid),
  )
}

/** What came into the target since the move was begun, as far as it could be one of these, by its mark. */
async function arrived(mail: Mailbox, pending: Pending): Promise<Map<string, number[]>> {
  const { client } = mail
  await open(client, targetOf(mail, pending))
  const wanted = new Set(pending.items.map(item => item.mark))
  const { uidNext } = pending.target
  // `n:*` names the last message even when its uid is below n.
  const since = (await search(client, { uid: `${uidNext}:*`, deleted: false })).filter(uid => uid >= uidNext)
  const found = new Map<string, number[]>()
  for (const message of await fetch(client, since, forMark)) {
    const mark = markOf(message)
    if (wanted.has(mark)) found.set(mark, [...(found.get(mark) ?? []), message.uid])
  }
  return found
}

/** Takes from the source what is in the target already. */
async function takeCopied(mail: Mailbox, pending: Pending): Promise<void> {
  const left = new Set(await leftIn(mail, pending))
  const there = await arrived(mail, pending)
  const expected = tally(pending.items.map(item => item.mark))
  for (const [mark, wanted] of expected) {
    const here = pending.items.filter(item => item.mark === mark && left.has(item.uid)).map(item => item.uid)
    const copies = there.get(mark) ?? []
    const tooMany = here.length + copies.length - wanted
    if (tooMany > 0)
      await takeSame(mail, sourceOf(mail, pending), here.slice(-tooMany), targetOf(mail, pending), copies)
  }
}

/** Takes from the target what arrived there twice, because two connections were moving it. */
async function takeTwins(mail: Mailbox, pending: Pending): Promise<void> {
  const there = await arrived(mail, pending)
  const target = targetOf(mail, pending)
  for (const [mark, wanted] of tally(pending.items.map(item => item.mark))) {
    const copies = there.get(mark) ?? []
    await takeSame(mail, target, copies.slice(wanted), target, copies.slice(0, wanted))
  }
}

/** Takes these away in one place, each only if one of those in the other is byte for byte the same. */
async function takeSame(
  { client }: Mailbox,
  path: string,
  uids: readonly number[],
  otherPath: string,
  others: readonly number[],
): Promise<void> {
  if (uids.length === 0) return
  await open(client, otherPath)
  const stays = await Promise.all(others.map(uid => wholeOf(client, uid)))
  await open(client, path)
  for (const uid of uids) {
    const whole = await wholeOf(client, uid)
    if (whole !== undefined && stays.some(one => one?.equals(whole))) await takeAway(client, [uid])
  }
}

/** Keeps the list of ours, where the server keeps no keywords. */
async function list(mail: Mailbox, pending: Pending): Promise<void> {
  if (pending.direction === 'back' || mail.keywords) return
  const { uidValidity } = pending.target
  const earlier = mail.ledger.kept.filed
  const uids = [...(await arrived(mail, pending)).values()].flat()
  const before = earlier?.uidValidity === uidValidity ? earlier.uids : []
  mail.ledger.keep({ filed: { uidValidity, uids: [...before, ...uids] } })
}
