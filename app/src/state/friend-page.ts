/**
 * A friend's page: no journal is opened and no vault is made for it. What it knows lies in a small database of its own, or in memory.
 * As on the person's side, nothing is sent without a tap.
 */
import { type AnswerCode, inSightFor, type QuietHours } from '@breakwater/core/friend'
import { readFromPerson } from '@breakwater/core/friend/edge'
import {
  FriendError,
  fits,
  keysOf,
  newFriendSecrets,
  type Opened,
  type Post,
  readFragment,
  wordsToCompare,
} from '@breakwater/vault/friend'
import { signal } from '@preact/signals'
import { now as clockNow, utcMinutes } from '../device/clock.ts'
import { type FriendStore, openFriendStore } from '../device/friend-store.ts'
import { newDevice, randomBytes } from '../device/random.ts'
import { friendPost } from './friend-post.ts'
import type { Asking, Said, Waiting } from './friend-rows.ts'
import { orTrouble } from './friend-troubles.ts'
import { InTurn } from './in-turn.ts'

/** Everybody who asked this friend, in the order of their invitations. */
export const askings = signal<readonly Asking[]>([])
/** False where the browser forgets everything with the page. */
export const lasts = signal(true)
/** What is wrong with the link that was opened. */
export const linkTrouble = signal<'badInvitation' | 'used' | undefined>(undefined)

export { nextAt } from '../device/clock.ts'

let store: FriendStore<Asking> | undefined

/** Opens what this browser keeps and takes in the link's fragment, if there is one. Gives the id of whom the link is about. */
export async function openFriendPage(fragment: string): Promise<string | undefined> {
  store = await openFriendStore<Asking>()
  lasts.value = store.lasting
  await refresh()
  await Promise.all(askings.value.map(({ id }) => change(id, forget)))
  return fragment === '' ? askings.value.at(-1)?.id : takeIn(fragment)
}

async function takeIn(fragment: string): Promise<string | undefined> {
  try {
    const invitation = readFragment(fragment)
    const secrets = await newFriendSecrets(randomBytes, invitation.friendBox)
    const fresh: Asking = {
      id: invitation.box,
      invitation,
      secrets,
      hand: newDevice(),
      n: 0,
      stands: 'invited',
      about: '',
      verified: false,
      heard: {},
      said: [],
      waiting: [],
      wake: false,
    }
    await theStore().update(fresh.id, row => row ?? fresh)
    await refresh()
    return fresh.id
  } catch (failure) {
    if (!(failure instanceof FriendError)) throw failure
    linkTrouble.value = 'badInvitation'
    return undefined
  }
}

/** The three words, once the person's page has told what they are made with. */
export async function wordsOfAsking({ invitation, secrets, nonce }: Asking): Promise<readonly string[]> {
  if (nonce === undefined) return []
  const { box, friendBox, keys } = invitation
  return wordsToCompare({ box, friendBox, person: keys, friend: await keysOf(secrets), nonce })
}

/** The friend's yes: opens their box and says hello, with a name or without. What goes wrong is noted in the row. */
export async function accept(
  id: string,
  { name, about }: { readonly name: string; readonly about: string },
): Promise<void> {
  const row = found(id)
  if (row === undefined) return
  const n = nextOf(row)
  const said = name === '' ? {} : { name }
  const trouble = await orTrouble(async () => {
    await friendPost().open(row.secrets)
    await change(id, one => ({ ...one, n, about }))
    await friendPost().sayHello(postOf(row), {
      v: 1,
      from: row.hand,
      n,
      at: clockNow(),
      kind: 'hello',
      ...said,
    })
    await change(id, one => ({ ...one, stands: 'here' }))
  })
  if (trouble === 'used') {
    // Nothing of an invitation that is somebody else's stays here.
    linkTrouble.value = 'used'
    await forgetAsking(id)
  } else await setTrouble(id, trouble)
}

/** Both saw the same words. */
export const verifyAsking = (id: string): Promise<void> => change(id, one => ({ ...one, verified: true }))

/** One tap, one answer; `until`: when they can, epoch ms. */
export function sendAnswer(id: string, answer: AnswerCode, until?: number): Promise<void> {
  return say(id, { kind: 'answer', answer, ...(until === undefined ? {} : { until }) })
}

export const sendLine = (id: string, text: string): Promise<void> => say(id, { kind: 'line', text })

/** Hours in wall-clock minutes of this device; undefined for none. They are told, in minutes of UTC. */
export async function tellQuiet(id: string, quiet: QuietHours | undefined): Promise<void> {
  await change(id, ({ quiet: _, ...one }) => (quiet === undefined ? one : { ...one, quiet }))
  await say(id, { kind: 'quiet', ...inUtc(quiet) })
}

/** The same hours as the relay and the other side take them. */
export function inUtc(quiet: QuietHours | undefined): { readonly quiet?: QuietHours } {
  return quiet === undefined ? {} : { quiet: { from: utcMinutes(quiet.from), to: utcMinutes(quiet.to) } }
}

/** Whether pushes are wished for; the relay is told by friend-wake.ts. */
export const setWakeWish = (id: string, wake: boolean): Promise<void> => change(id, one => ({ ...one, wake }))

/** It ends now, on this side; they are told as soon as there is a network. */
export async function endAsking(id: string): Promise<void> {
  await change(id, one => ({
    ...one,
    stands: 'ended',
    endedBy: 'me',
    wake: false,
    said: [],
    waiting: [endLetter(one)],
  }))
  await exchangeAsking(id)
}

const endLetter = (one: Asking): Waiting => ({
  v: 1,
  from: one.hand,
  n: nextOf(one),
  at: clockNow(),
  kind: 'end',
})

/** Takes all of it off this browser. */
export async function forgetAsking(id: string): Promise<void> {
  await theStore().update(id, () => undefined)
  await refresh()
}

async function say(
  id: string,
  what: { readonly kind: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  await change(id, one => {
    const letter = { v: 1, from: one.hand, n: nextOf(one), at: clockNow(), ...what }
    const shown = what.kind === 'quiet' ? one.said : [...one.said, { ...letter, by: 'me' } as unknown as Said]
    return { ...one, n: letter.n, said: shown, waiting: [...one.waiting, letter] }
  })
  await exchangeAsking(id)
}

const nextOf = ({ n }: Asking): number => Math.max(clockNow(), n + 1)

const exchanges = new InTurn()

/** Sends what waits and reads what came, one after the other. Resolves when both are done or a trouble is noted. */
export function exchangeAsking(id: string): Promise<void> {
  return exchanges.do(id, () => exchangeOnce(id))
}

async function exchangeOnce(id: string): Promise<void> {
  const row = found(id)
  if (row === undefined || row.stands === 'invited' || row.closed) return
  let problem: Asking['trouble']
  const trouble = await orTrouble(async () => {
    if (row.stands === 'here') problem = await readAll(row)
    await sendAll(id)
    if (found(id)?.stands === 'ended') await close(row)
  })
  // Their box is closed: they ended it.
  if (trouble === 'over') await ended(row)
  else await setTrouble(id, trouble ?? problem)
}

async function sendAll(id: string): Promise<void> {
  for (;;) {
    const row = found(id)
    const letter = row?.waiting[0]
    if (row === undefined || letter === undefined) return
    await friendPost().send(postOf(row), letter)
    await change(id, one => ({ ...one, waiting: one.waiting.filter(({ n }) => n !== letter.n) }))
  }
}

async function readAll(row: Asking): Promise<Asking['trouble']> {
  let problem: Asking['trouble']
  await friendPost().read(postOf(row), async letter => {
    problem = (await take(row, letter)) ?? problem
  })
  return problem
}

/** Keeps one letter. What came before counts for nothing. */
async function take(row: Asking, letter: Opened): Promise<Asking['trouble']> {
  const read = letter.type === 'letter' ? readFromPerson(letter.body) : undefined
  if (read === undefined) return 'foreign'
  if (read.kind === 'here' && !(await fits(row.invitation, read.nonce))) return 'changed'
  await change(row.id, one => {
    if ((one.heard[read.from] ?? 0) >= read.n) return one
    const heard = { ...one.heard, [read.from]: read.n }
    if (read.kind === 'here') return { ...one, heard, nonce: read.nonce }
    if (read.kind === 'end') return { ...one, heard, ...overByThem }
    const { v: _, ...rest } = read
    return {
      ...one,
      heard,
      said: [...one.said, { ...rest, at: Math.min(read.at, clockNow()), by: 'them' } as Said],
    }
  })
  return undefined
}

const overByThem = { stands: 'ended', endedBy: 'them', wake: false, said: [], waiting: [] } as const

/** The other side is gone. Whoever ended it first stays the one. */
async function ended(row: Asking): Promise<void> {
  await change(row.id, one => (one.stands === 'ended' ? { ...one, waiting: [] } : { ...one, ...overByThem }))
  await setTrouble(row.id, await orTrouble(() => close(row)))
}

async function close({ id, secrets }: Asking): Promise<void> {
  await friendPost().close(secrets)
  await change(id, one => ({ ...one, closed: true }))
}

function postOf({ secrets, invitation, id }: Asking): Post {
  return { secrets, theirBox: id, secret: invitation.secret, theirs: invitation.keys }
}

/** What was said is in sight for seven days, here as there. */
function forget(one: Asking): Asking {
  return { ...one, said: one.said.filter(({ at }) => clockNow() - at < inSightFor) }
}

async function setTrouble(id: string, trouble: Asking['trouble']): Promise<void> {
  if (found(id)?.trouble === trouble) return
  await change(id, ({ trouble: _, ...one }) => (trouble === undefined ? one : { ...one, trouble }))
}

async function change(id: string, how: (row: Asking) => Asking): Promise<void> {
  await theStore().update(id, row => row && how(row))
  await refresh()
}

/** Also called when the page comes back into view: another tab may have done something. */
export async function refresh(): Promise<void> {
  askings.value = await theStore().all()
}

const found = (id: string): Asking | undefined => askings.value.find(one => one.id === id)

function theStore(): FriendStore<Asking> {
  if (store === undefined) throw new Error('the page is not open')
  return store
}
