/** Devices that come, are renamed, and go. */
import { fromBase64Url, joinBytes, toBase64Url, toHex } from '../../bytes.ts'
import { newPair } from '../../keys/public-seal.ts'
import { limits } from '../../wire/index.ts'
import type { Newcomer, SpaceShare } from '../contract.ts'
import { RelayError } from '../errors.ts'
import { type Signer, signerOf } from '../signing.ts'
import type { Turn } from './batch.ts'
import type { Desk } from './desk.ts'
import { presentMembers, renamed, turnLetters, vouchFor } from './members.ts'
import type { Notes } from './notes.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { Ring } from './ring.ts'

const SECRET_BYTES = 32
const SPACE_BYTES = 16
const DEVICE_BYTES = 8
const NAME_MOST = 60
const ATTEMPTS = 3

type Random = (count: number) => Uint8Array

const named = (name: string): string => [...name.trim()].slice(0, NAME_MOST).join('')

/** Two computers are not both "Computer" in a list: the second gets a number. A name that was left empty stays so. */
function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = new Set(others.map(one => one.name))
  let free = name
  for (let number = 2; name !== '' && taken.has(free); number++) {
    const end = ` ${number}`
    free = [...name].slice(0, NAME_MOST - end.length).join('') + end
  }
  return free
}

/** The keys of a device that does not belong to a space yet. */
export interface NewKeys {
  readonly newcomer: Newcomer
  readonly seed: string
  readonly pair: Notes['pair']
}

export async function newKeys(random: Random, name: string): Promise<NewKeys> {
  const [seed, pair] = [joinBytes(random(SECRET_BYTES)), await newPair()]
  const { publicKey } = await signerOf(seed)
  const sealKey = toBase64Url(pair.publicKey)
  return {
    newcomer: {
      v: 1,
      device: toHex(random(DEVICE_BYTES)),
      name: named(name),
      key: toBase64Url(publicKey),
      sealKey,
      curve: pair.curve,
    },
    seed: toBase64Url(seed),
    pair: { curve: pair.curve, publicKey: sealKey, privateKey: toBase64Url(pair.privateKey) },
  }
}

const BLANK = {
  v: 1,
  heads: {},
  gaps: {},
  cursor: 0,
  bytes: 0,
  manifest: 0,
  parts: [],
  changes: [],
  tidy: false,
  restated: false,
  everything: false,
  again: false,
  troubles: [],
} as const

/** The notes of a device that founds a space of its own. */
export function foundingNotes(random: Random, { newcomer, ...keys }: NewKeys): Notes {
  const space = toBase64Url(random(SPACE_BYTES))
  const secrets = { 1: toBase64Url(random(SECRET_BYTES)) }
  const { device } = newcomer
  return { ...BLANK, ...keys, stage: 'founding', space, epoch: 1, secrets, device, members: [newcomer] }
}

/** The notes of a device that was admitted. */
export function joiningNotes({ newcomer, ...keys }: NewKeys, share: SpaceShare): Notes {
  const { space, epoch, devices, seen } = share
  const secrets = Object.fromEntries(share.secrets.map(one => [one.epoch, one.secret]))
  const { device } = newcomer
  const members = devices.some(one => one.device === device) ? devices : [...devices, newcomer]
  return { ...BLANK, ...keys, stage: 'joining', space, epoch, secrets, device, members, promised: seen }
}

/** Tells the others of a newcomer first, so that nothing of it ever comes unannounced; then admits it. */
export async function admit<S>(desk: Desk<S>, newcomer: Newcomer): Promise<SpaceShare> {
  await pull(desk)
  mustBelong(desk)
  // The relay may not have heard yet of a removal before, and takes no order of the epoch after it.
  await finishOrder(desk)
  const { device: by } = desk.notes
  const vouch = await vouchFor(desk.notes.space, newcomer, await desk.signer)
  const { members: before } = desk.notes
  const member = { ...newcomer, name: freeName(named(newcomer.name), presentMembers(before)), by, vouch }
  if (!before.some(({ device }) => device === member.device)) {
    if (presentMembers(before).length >= limits.devices) throw new RelayError('full')
    await desk.keep({ changes: [...desk.notes.changes, { type: 'admit', member }] })
    await push(desk)
  }
  const { space, epoch } = desk.notes
  const order = { type: 'admit', device: member.device, key: member.key } as const
  await desk.parts.client.order(space, epoch, await desk.ring.orders(epoch), order)
  return shareOf(desk.notes)
}

/** What a device of the space is told when it is let in. */
export const shareOf = ({ space, epoch, secrets, members, heads }: Notes): SpaceShare => ({
  v: 1,
  space,
  epoch,
  secrets: Object.entries(secrets).map(([one, secret]) => ({ epoch: Number(one), secret })),
  devices: members,
  seen: heads,
})

export async function rename<S>(desk: Desk<S>, device: string, name: string): Promise<void> {
  const { changes, members } = desk.notes
  const change = { type: 'name', device, name: named(name) } as const
  await desk.keep({ changes: [...changes, change], members: renamed(members, device, change.name) })
}

const mustBelong = <S>(desk: Desk<S>): void => {
  if (desk.notes.stage === 'removed') throw new RelayError('refused')
}

/** A turn made by this device, and the secret of the epoch that begins with it, base64url. */
interface OwnTurn {
  readonly change: Turn
  readonly secret: string
}

/** Puts the end of a device's membership into the log, with what waits to be sent before it. @returns nothing when nobody lacks it */
async function turn<S>(desk: Desk<S>, device: string): Promise<OwnTurn | undefined> {
  await pull(desk)
  const member = desk.notes.members.find(one => one.device === device)
  if (desk.notes.stage === 'removed' || !member || member.removed !== undefined) return undefined
  const secret = toBase64Url(desk.parts.random(SECRET_BYTES))
  const change = await turnLetters(desk.notes, { removed: device, epoch: desk.notes.epoch + 1, secret })
  const changes = desk.notes.changes.filter(({ type }) => type !== 'turn')
  await desk.keep({ changes: [...changes, change] })
  await push(desk)
  return { change, secret }
}

/**
 * This device takes itself out, by the same turn with which another one would: it makes the next secret for the others, tells the relay
 * and forgets it. @returns false when it cannot be told from here. @throws RelayError
 */
export async function leave<S>(desk: Desk<S>): Promise<boolean> {
  const { device, members } = desk.notes
  // Nobody is left who could be told, or who could open anything.
  if (presentMembers(members).every(one => one.device === device)) return true
  // Its place in the log is only known once all of the journal is here, which it does not want any more.
  if (desk.notes.stage === 'joining') return false
  await pull(desk)
  await push(desk)
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const made = await turn(desk, device)
    if (made && desk.notes.stage !== 'removed') continue
    if (made) await giveUpKey(desk, made)
    return true
  }
  return false
}

/**
 * This device's own key opens nothing at the relay any more, before anybody else has read that it left. Should this not get there,
 * whoever reads it tells the relay.
 */
async function giveUpKey<S>(desk: Desk<S>, { change, secret }: OwnTurn): Promise<void> {
  const { space, ended } = desk.notes
  // Another device removed this one at the same time, and its secret is the one that counts.
  if (Object.entries(change.letters).some(([device, letter]) => ended?.letters[device] !== letter)) return
  const next = new Ring(space, new Map([[change.epoch, fromBase64Url(secret)]]))
  await orderRemoval(desk, change, await next.orders(change.epoch)).catch((failure: unknown) => {
    if (!(failure instanceof RelayError)) throw failure
  })
}

/**
 * The turn stands in the log before the relay is told: the log decides which of two removals at once comes first, and whichever device
 * reads it can tell the relay, should this one be killed in between.
 */
export async function remove<S>(desk: Desk<S>, device: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const made = await turn(desk, device)
    mustBelong(desk)
    await finishOrder(desk)
    if (!made) return
  }
}

/** Makes sure that the relay knows of a removal that stands in the log, whoever made it. */
export async function finishOrder<S>(desk: Desk<S>): Promise<void> {
  const { order } = desk.notes
  if (!order) return
  const { client } = desk.parts
  const isDone = async () => (await client.look(await desk.access())).epoch >= order.epoch
  if (!(await isDone())) {
    await orderRemoval(desk, order, await desk.ring.orders(order.epoch)).catch(async (failure: unknown) => {
      if (!(await isDone())) throw failure
    })
  }
  await desk.keep({ order: undefined })
}

/** `next`: who orders in the name of the space from the epoch on that begins with this removal. */
async function orderRemoval<S>(
  { notes, ring, parts }: Desk<S>,
  { removed, epoch }: Pick<Turn, 'removed' | 'epoch'>,
  next: Signer,
): Promise<void> {
  const removal = {
    type: 'remove',
    device: removed,
    next: { epoch, key: toBase64Url(next.publicKey) },
  } as const
  await parts.client.order(notes.space, epoch - 1, await ring.orders(epoch - 1), removal)
}
