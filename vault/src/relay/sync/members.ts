/** The devices of a space as the log tells of them, and its turns from one epoch to the next. */
import { type Bytes, fromBase64Url, toBase64Url, utf8 } from '../../bytes.ts'
import { spaceTurnPlace } from '../../keys/additional-data.ts'
import { spaceTurnLabel } from '../../keys/labels.ts'
import { openWith, sealTo } from '../../keys/public-seal.ts'
import type { Newcomer } from '../contract.ts'
import { isSigned, type Signer } from '../signing.ts'
import type { Change, Turn } from './batch.ts'
import { type Member, type Notes, pairOf } from './notes.ts'

const SECRET_BYTES = 32

/** What of the notes a change changes. */
type Changed = Pick<Notes, 'members' | 'epoch' | 'secrets' | 'stage' | 'order' | 'ended'>

export const presentMembers = (members: readonly Member[]): Member[] =>
  members.filter(({ removed }) => removed === undefined)

/** Seals a new epoch's secret to every device that stays, this one included. */
export async function turnLetters(
  notes: Notes,
  turn: { readonly removed: string; readonly epoch: number; readonly secret: string },
): Promise<Turn> {
  const staying = presentMembers(notes.members).filter(({ device }) => device !== turn.removed)
  const letters = await Promise.all(
    staying.map(async ({ device, curve, sealKey }) => {
      const label = spaceTurnLabel(notes.space, turn.epoch)
      const place = spaceTurnPlace(notes.space, turn.epoch, device)
      const to = { curve, publicKey: fromBase64Url(sealKey) }
      return [device, toBase64Url(await sealTo(to, fromBase64Url(turn.secret), label, place))] as const
    }),
  )
  return { type: 'turn', removed: turn.removed, epoch: turn.epoch, letters: Object.fromEntries(letters) }
}

/** The secret in the letter to this device; undefined when there is none that opens. */
async function secretIn(notes: Notes, { epoch, letters }: Turn): Promise<string | undefined> {
  const letter = letters[notes.device]
  if (letter === undefined) return undefined
  const label = spaceTurnLabel(notes.space, epoch)
  const place = spaceTurnPlace(notes.space, epoch, notes.device)
  const secret = await openWith(pairOf(notes), fromBase64Url(letter), label, place)
  return secret?.length === SECRET_BYTES ? toBase64Url(secret) : undefined
}

async function applyTurn(notes: Notes, turn: Turn): Promise<Partial<Changed> | undefined> {
  // Two devices may have removed somebody at the same time: the first in the order counts, the other begins anew.
  if (turn.epoch !== notes.epoch + 1) return {}
  if (turn.removed === notes.device) return { stage: 'removed', ended: notes.ended ?? turn }
  const secret = await secretIn(notes, turn)
  if (secret === undefined) return undefined
  return {
    epoch: turn.epoch,
    secrets: { ...notes.secrets, [turn.epoch]: secret },
    members: notes.members.map(one => (one.device === turn.removed ? { ...one, removed: turn.epoch } : one)),
    order: { removed: turn.removed, epoch: turn.epoch },
  }
}

/** What the notes become by a change that stands in the log; undefined when it cannot be what a device of the space made. */
export async function applyChange(notes: Notes, change: Change): Promise<Partial<Changed> | undefined> {
  const { members } = notes
  switch (change.type) {
    case 'admit':
      return members.some(({ device }) => device === change.member.device)
        ? {}
        : { members: [...members, change.member] }
    case 'name':
      return { members: renamed(members, change.device, change.name) }
    case 'turn':
      return applyTurn(notes, change)
  }
}

export const renamed = (members: readonly Member[], device: string, name: string): readonly Member[] =>
  members.map(one => (one.device === device ? { ...one, name } : one))

/** What an admitting device signs: these keys belong to this device of this space. */
const vouched = (space: string, { device, key, sealKey, curve }: Newcomer): Bytes =>
  utf8(['breakwater member 1', space, device, key, curve, sealKey].join('|'))

export const vouchFor = async (space: string, newcomer: Newcomer, signer: Signer): Promise<string> =>
  toBase64Url(await signer.sign(vouched(space, newcomer)))

/**
 * The Ed25519 key of a device that this one may never have heard of: it was admitted by a device that was admitted by one that is
 * known. Undefined when no such chain leads to it.
 */
export async function vouchedKey(
  { space, members }: Pick<Notes, 'space' | 'members'>,
  theirs: readonly Member[],
  device: string,
): Promise<Uint8Array | undefined> {
  const known = members.find(one => one.device === device)
  if (known) return fromBase64Url(known.key)
  const member = theirs.find(one => one.device === device)
  if (member?.by === undefined || member.vouch === undefined) return undefined
  // Each step leaves one out, so that a circle comes to an end.
  const others = theirs.filter(one => one !== member)
  const key = await vouchedKey({ space, members }, others, member.by)
  if (!key || !(await isSigned(key, vouched(space, member), fromBase64Url(member.vouch)))) return undefined
  return fromBase64Url(member.key)
}

/** What another device knows of the members and we do not, when its knowledge is the newer. */
export function mergedMembers(ours: readonly Member[], theirs: readonly Member[]): readonly Member[] {
  const unknown = ours.filter(one => !theirs.some(({ device }) => device === one.device))
  return [...theirs, ...unknown]
}
