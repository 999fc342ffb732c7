/**
 * Commands whose answers are believed only when they came whole. imapflow answers `false` where the server said no and
 * also where the connection broke: here both are errors, and a fetch that leaves something out is one too.
 */
import type { FetchMessageObject, FetchQueryObject, ImapFlow, MailboxObject, SearchObject } from 'imapflow'
import { GuardError } from '../guard-error.ts'
import { named } from './connect.ts'

const byUid = { uid: true } as const

/** Throws `unreachable` when the connection is gone, else `serverRefused`. */
function refused(client: ImapFlow): GuardError {
  return new GuardError(client.usable ? 'serverRefused' : 'unreachable')
}

async function ask<T>(client: ImapFlow, answer: Promise<T | false | undefined>): Promise<T> {
  let given: T | false | undefined
  try {
    given = await answer
  } catch (error) {
    throw named(error)
  }
  if (given === false || given === undefined || !client.usable) throw refused(client)
  return given
}

export interface Place {
  readonly uidValidity: string
  readonly uidNext: number
}

/** Makes this the mailbox that the next commands are about. */
export async function open(client: ImapFlow, path: string): Promise<MailboxObject> {
  if (client.mailbox !== false && client.mailbox.path === path) return client.mailbox
  return ask(client, client.mailboxOpen(path))
}

/** Which uid the next message there will have at the least. */
export async function placeOf(client: ImapFlow, path: string): Promise<Place> {
  const status = await ask(client, client.status(path, { uidNext: true, uidValidity: true }))
  if (status.uidNext === undefined || status.uidValidity === undefined) throw new GuardError('protocol')
  return { uidValidity: String(status.uidValidity), uidNext: status.uidNext }
}

/** Uids in the open mailbox, smallest first. */
export async function search(client: ImapFlow, query: SearchObject): Promise<number[]> {
  const found = await ask(client, client.search(query, byUid))
  return found.sort((a, b) => a - b)
}

/** Which of these uids are there still and not marked as deleted. */
export async function stillThere(client: ImapFlow, uids: readonly number[]): Promise<number[]> {
  return uids.length === 0 ? [] : search(client, { uid: uids.join(','), deleted: false })
}

/**
 * Which of these uids `takeAway` has not done with. Where it takes away for good, one that is only marked as deleted is
 * not done with: the line broke between the two.
 */
export async function notTaken(client: ImapFlow, uids: readonly number[]): Promise<number[]> {
  if (uids.length === 0 || !client.capabilities.has('UIDPLUS')) return stillThere(client, uids)
  return search(client, { uid: uids.join(',') })
}

/** What was asked for of each of these that is still there. Throws when one is missing that is there. */
export async function fetch(
  client: ImapFlow,
  uids: readonly number[],
  query: FetchQueryObject,
): Promise<FetchMessageObject[]> {
  if (uids.length === 0) return []
  const got = await ask(client, client.fetchAll(uids.join(','), { ...query, uid: true }, byUid))
  const seen = new Set(got.map(message => message.uid))
  const missing = uids.filter(uid => !seen.has(uid))
  if (missing.length > 0 && (await search(client, { uid: missing.join(',') })).length > 0)
    throw refused(client)
  return got
}

export async function addFlag(client: ImapFlow, uids: readonly number[], flag: string): Promise<void> {
  if (uids.length > 0)
    await ask(client, client.messageFlagsAdd(uids.join(','), [flag], { ...byUid, silent: true }))
}

export async function removeFlag(client: ImapFlow, uids: readonly number[], flag: string): Promise<void> {
  if (uids.length > 0)
    await ask(client, client.messageFlagsRemove(uids.join(','), [flag], { ...byUid, silent: true }))
}

/** With MOVE (RFC 6851): each message is in one place, before and after. */
export async function move(client: ImapFlow, uids: readonly number[], to: string): Promise<void> {
  if (uids.length > 0) await ask(client, client.messageMove(uids.join(','), to, byUid))
}

export async function copy(client: ImapFlow, uids: readonly number[], to: string): Promise<void> {
  if (uids.length > 0) await ask(client, client.messageCopy(uids.join(','), to, byUid))
}

/**
 * Takes away exactly these, which must have been seen elsewhere. Without UIDPLUS (RFC 4315) they are only marked as
 * deleted: a plain EXPUNGE would take along what somebody else has marked.
 */
export async function takeAway(client: ImapFlow, uids: readonly number[]): Promise<void> {
  if (uids.length === 0) return
  if (client.capabilities.has('UIDPLUS')) await ask(client, client.messageDelete(uids.join(','), byUid))
  else await addFlag(client, uids, '\\Deleted')
}

/** The whole message as its sender and the servers on its way made it. */
export async function wholeOf(client: ImapFlow, uid: number): Promise<Buffer | undefined> {
  const [message] = await fetch(client, [uid], { source: true })
  return message?.source
}
