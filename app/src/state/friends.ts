/**
 * The person's side of friends who are asked. Everything is in the journal; here it goes out and comes in. Nothing goes out that the
 * person did not tap: what waits for a network was tapped before.
 */
import {
  type Ended,
  type Exchange,
  type Friend,
  invitedFriends,
  isNew,
  leftBoxes,
  nextNumber,
  toSend,
  type WeekFigures,
} from '@breakwater/core/friend'
import { readFromFriend } from '@breakwater/core/friend/edge'
import {
  fragmentOf,
  keysOf,
  newInvited,
  type Opened,
  type Post,
  wordsToCompare,
} from '@breakwater/vault/friend'
import { computed, signal } from '@preact/signals'
import { now as clockNow } from '../device/clock.ts'
import { ownOrigin } from '../device/own-window.ts'
import { qrModules } from '../device/qr.ts'
import { newDevice, randomBytes } from '../device/random.ts'
import { loadMessages, words } from '../messages/catalogue.ts'
import { friendPost } from './friend-post.ts'
import { type FriendTrouble, orTrouble, troubleOf } from './friend-troubles.ts'
import { InTurn } from './in-turn.ts'
import { record, remove } from './record.ts'
import { phase, state, tick } from './session.ts'
import { showToast } from './toasts.ts'

export const friends = computed<readonly Friend[]>(() => invitedFriends(state.value.people))

/** The newest trouble with each friend, by id, until something went well again. */
export const friendTroubles = signal<ReadonlyMap<string, FriendTrouble>>(new Map())

export function friendOf(id: string): Friend | undefined {
  return friends.value.find(friend => friend.id === id)
}

/** Whether letters go anywhere: not in the demonstration, and not where the keys would be gone with the page. */
export const canAskFriends = computed(() => phase.value === 'open')

/** What a person can send. */
export type Message =
  | { readonly what: 'here' | 'hard' }
  | { readonly what: 'line'; readonly text: string }
  | { readonly what: 'week'; readonly week: WeekFigures }

/** New boxes and keys for one friend. Needs the network. @throws RelayError; @returns the friend's id */
export async function inviteFriend(name: string): Promise<string> {
  const keys = await newInvited(randomBytes)
  await friendPost().open(keys.secrets)
  return record('friend.invited', { name, keys })
}

/** The link that the friend opens; whoever has it first is the friend. */
export async function linkOf({ mine }: Friend): Promise<string> {
  return `${ownOrigin()}/friend#${await fragmentOf(mine)}`
}

/** The same as a code to be scanned: dark modules, row by row. */
export const codeOf = qrModules

/** The three words of this friendship, once somebody opened the invitation. */
export async function wordsOfFriend({ mine, theirs }: Friend): Promise<readonly string[]> {
  if (theirs === undefined) return []
  const { secrets, friendBox, nonce } = mine
  return wordsToCompare({ box: secrets.box, friendBox, nonce, person: await keysOf(secrets), friend: theirs })
}

/** Both saw the same words. */
export async function verifyFriend({ id, person }: Friend): Promise<void> {
  await record('friend.verified', {}, { ref: id, person })
}

/** Kept first, then sent; what finds no network waits and is told as a trouble of this friend. */
export async function sendToFriend(friend: Friend, message: Message): Promise<void> {
  tick()
  const n = nextNumber(friend, clockNow())
  await record('friend.sent', { ...message, n }, { ref: friend.id, person: friend.person })
  await exchangeWith(friend.id)
}

/** Something that is still waiting does not go after all. */
export function takeBack(exchange: Exchange): Promise<void> {
  return remove(exchange.id)
}

/** It ends now: nothing of theirs is taken any more. They are told, and the own box is closed, as soon as there is a network. */
export async function endWithFriend({ id, person }: Friend): Promise<void> {
  await record('friend.ended', { by: 'me' }, { ref: id, person })
  await exchangeWith(id)
}

/** Takes the friend and all that was written out of the journal. Without a network the box is closed later: see `letGo`. */
export async function eraseFriend(friend: Friend): Promise<void> {
  await orTrouble(() => friendPost().close(friend.mine.secrets))
  await remove(friend.id)
}

/**
 * Taken out of the journal while it lasted: they are told, and the box goes, too. Where that does not work now, what closes the box is
 * kept until it did.
 */
export async function letGo(friend: Friend): Promise<void> {
  const { box, boxSeed } = friend.mine.secrets
  const trouble = await orTrouble(async () => {
    await tellEnd(friend, { from: newDevice(), at: clockNow() })
    await friendPost().close({ box, boxSeed })
  })
  if (trouble !== undefined) await record('friend.left', { box, boxSeed }, { person: friend.person })
}

let closing: Promise<void> | undefined

/** Closes the boxes of friendships that were removed; one that does not work now is left for the next time. */
export function closeLeft(): Promise<void> {
  closing ??= closeEachLeft().finally(() => {
    closing = undefined
  })
  return closing
}

async function closeEachLeft(): Promise<void> {
  for (const left of leftBoxes(state.peek().people)) {
    if ((await orTrouble(() => friendPost().close(left))) === undefined) await remove(left.id)
  }
}

/** Before everything is erased: nothing can be sent here any more. What does not answer is left to the relay's own tidying. */
export async function closeEveryBox(): Promise<void> {
  const boxes = [...friends.value.map(({ mine }) => mine.secrets), ...leftBoxes(state.value.people)]
  await Promise.all(boxes.map(secrets => orTrouble(() => friendPost().close(secrets))))
}

const exchanges = new InTurn()

/** Sends what waits and reads what came, one after the other for each friend. Resolves when both are done or a trouble is noted. */
export function exchangeWith(id: string): Promise<void> {
  return exchanges.do(id, () => exchangeOnce(id))
}

async function exchangeOnce(id: string): Promise<void> {
  const friend = friendOf(id)
  if (friend === undefined || !canAskFriends.value) return
  let foreign = false
  const trouble = await orTrouble(async () => {
    if (friend.ended === undefined) foreign = await readLetters(friend)
    const current = friendOf(id) ?? friend
    await (current.ended === undefined ? sendWaiting(current) : settleEnd(current))
  })
  // Their box is closed: they ended it.
  if (trouble === 'over' && friendOf(id)?.ended === undefined) await theyEnded(friend)
  else noteTrouble(id, trouble ?? (foreign ? 'foreign' : undefined))
}

async function sendWaiting(current: Friend): Promise<void> {
  for (const waiting of toSend(current, clockNow())) {
    await friendPost().send(postOf(current), bodyOf(current, waiting))
    await record('friend.reached', {}, { ref: waiting.id, person: current.person })
  }
}

function bodyOf({ mine }: Friend, { what, text, week, from, n, at }: Exchange) {
  const more = { here: { nonce: mine.nonce }, line: { text }, week: { week } }[what as string]
  return { v: 1, from, n, at, kind: what, ...more }
}

/** True when something came that was not understood. */
async function readLetters(friend: Friend): Promise<boolean> {
  let foreign = false
  await friendPost().read(postOf(friend), async letter => {
    if (!(await take(friend.id, letter))) foreign = true
  })
  return foreign
}

/** True when it was understood. What came before is understood, and nothing is kept of it. */
async function take(id: string, letter: Opened): Promise<boolean> {
  const friend = friendOf(id)
  if (friend === undefined || letter.type === 'foreign') return false
  const body = letter.type === 'hello' ? letter.hello.body : letter.body
  const read = readFromFriend(body)
  if (read === undefined || (read.kind === 'hello') !== (letter.type === 'hello')) return false
  if (!isNew(friend, read)) return true
  const where = { ref: id, person: friend.person }
  if (read.kind === 'end') await record('friend.ended', { by: 'friend' }, where)
  else {
    const { v: _, at, kind, ...said } = read
    const keys = letter.type === 'hello' ? { keys: letter.hello.keys } : {}
    await record('friend.heard', { what: kind, ...said, ...keys }, { ...where, at: believable(at) })
    if (kind === 'answer' || kind === 'line') await say()
  }
  return true
}

/** Wherever the person is in the app: that something came, and nothing of it. */
async function say(): Promise<void> {
  await loadMessages('friends')
  showToast(words('friends')('news'))
}

const days = 24 * 3_600_000

/** When they say that they wrote it, unless their clock cannot be right: nothing lies in a box for more than seven days. */
function believable(at: number): number {
  const present = clockNow()
  return at > present || present - at > 8 * days ? present : at
}

/** They are told, where we were the ones; then the own box is closed, once. */
async function settleEnd(friend: Friend): Promise<void> {
  const { ended, mine, person } = friend
  if (ended === undefined || ended.told) return
  if (ended.by === 'me') await tellEnd(friend, ended)
  await friendPost().close(mine.secrets)
  await record('friend.reached', {}, { ref: ended.id, person })
}

async function tellEnd(friend: Friend, { from, at }: Pick<Ended, 'from' | 'at'>): Promise<void> {
  if (friend.theirs === undefined) return
  try {
    const n = nextNumber(friend, clockNow())
    await friendPost().send(postOf(friend), { v: 1, from, n, at, kind: 'end' })
  } catch (failure) {
    // They closed their box before: as good as told.
    if (troubleOf(failure) !== 'over') throw failure
  }
}

async function theyEnded({ id, person }: Friend): Promise<void> {
  await record('friend.ended', { by: 'friend' }, { ref: id, person })
  const friend = friendOf(id)
  noteTrouble(id, friend && (await orTrouble(() => settleEnd(friend))))
}

function postOf({ mine, theirs }: Friend): Post {
  return { secrets: mine.secrets, theirBox: mine.friendBox, secret: mine.secret, theirs }
}

function noteTrouble(id: string, trouble: FriendTrouble | undefined): void {
  const next = new Map(friendTroubles.value)
  if (trouble === undefined) next.delete(id)
  else next.set(id, trouble)
  friendTroubles.value = next
}
