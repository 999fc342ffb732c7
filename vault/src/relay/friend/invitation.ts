/**
 * [Note: an invitation] What one link carries, in its fragment, which browsers send to no server:
 *
 *     version 1 | curve 1 | the person's box 16 | the friend's box 16 | secret 16 | commitment 32 | signing key 32 | sealing key
 *
 * The first to open the friend's box has it; whoever comes second is told so. The secret lies under the friend's first letter: without
 * the link nobody can write it. The commitment is the hash of a nonce that the person tells only after that letter; it is part of the
 * three words, so somebody in between cannot search for keys that give the same words (docs/threat-model.md).
 */
import { fromBase64Url, joinBytes, toBase64Url, utf8 } from '../../bytes.ts'
import { friendHashLabel } from '../../keys/labels.ts'
import type { Curve } from '../../keys/public-seal.ts'
import { wordsOf } from '../pairing/words.ts'
import { FriendError } from './errors.ts'
import {
  type FriendKeys,
  type FriendSecrets,
  keysOf,
  newBox,
  newFriendSecrets,
  type RandomBytes,
} from './keys.ts'

/** What the link says. */
export interface Invitation {
  /** Where the friend writes to. */
  readonly box: string
  /** The box that the friend opens and reads. */
  readonly friendBox: string
  readonly secret: string
  readonly commitment: string
  readonly keys: FriendKeys
}

/** What the person keeps of an invitation. */
export interface Invited {
  readonly secrets: FriendSecrets
  readonly friendBox: string
  readonly secret: string
  /** 32 bytes, base64url: told to the friend when the words are compared. */
  readonly nonce: string
}

const VERSION = 1
const curves: readonly Curve[] = ['X25519', 'P-256']
const pointBytes: Record<Curve, number> = { X25519: 32, 'P-256': 65 }
/** Where each part ends; the sealing key is what remains. */
const ends = { version: 1, curve: 2, box: 18, friendBox: 34, secret: 50, commitment: 82, sign: 114 } as const

/** New keys, boxes and secrets for one friend. */
export async function newInvited(random: RandomBytes): Promise<Invited> {
  return {
    secrets: await newFriendSecrets(random),
    friendBox: newBox(random),
    secret: toBase64Url(random(16)),
    nonce: toBase64Url(random(32)),
  }
}

/** The link's fragment, without its `#`: some 200 characters. */
export async function fragmentOf(invited: Invited): Promise<string> {
  const keys = await keysOf(invited.secrets)
  const bytes = joinBytes(
    Uint8Array.of(VERSION, curves.indexOf(keys.curve)),
    ...[invited.secrets.box, invited.friendBox, invited.secret].map(fromBase64Url),
    await hash('commitment', [invited.nonce]),
    fromBase64Url(keys.sign),
    fromBase64Url(keys.seal),
  )
  return toBase64Url(bytes)
}

/** @throws FriendError `badInvitation` */
export function readFragment(fragment: string): Invitation {
  const bytes = bytesOf(fragment)
  const curve = curves[bytes[1] ?? -1]
  const whole = curve !== undefined && bytes.length === ends.sign + pointBytes[curve]
  if (bytes[0] !== VERSION || curve === undefined || !whole) throw new FriendError('badInvitation')
  const part = (from: number, to?: number) => toBase64Url(bytes.subarray(from, to))
  return {
    box: part(ends.curve, ends.box),
    friendBox: part(ends.box, ends.friendBox),
    secret: part(ends.friendBox, ends.secret),
    commitment: part(ends.secret, ends.commitment),
    keys: { curve, sign: part(ends.commitment, ends.sign), seal: part(ends.sign) },
  }
}

function bytesOf(fragment: string): Uint8Array {
  try {
    return fromBase64Url(fragment.replace(/^#/, ''))
  } catch (cause) {
    throw new FriendError('badInvitation', { cause })
  }
}

/** Whether this is the nonce that the invitation was bound to. */
export async function fits({ commitment }: Invitation, nonce: string): Promise<boolean> {
  return toBase64Url(await hash('commitment', [nonce])) === commitment
}

/** The three words that both compare, from both sides' keys, both boxes and the nonce. */
export async function wordsToCompare(meeting: {
  readonly box: string
  readonly friendBox: string
  readonly person: FriendKeys
  readonly friend: FriendKeys
  readonly nonce: string
}): Promise<readonly string[]> {
  const { box, friendBox, person, friend, nonce } = meeting
  return wordsOf(
    await hash('words', [box, friendBox, person.sign, person.seal, friend.sign, friend.seal, nonce]),
  )
}

/** Base64url parts are told apart by a bar, which base64url does not have. */
async function hash(purpose: 'commitment' | 'words', parts: readonly string[]) {
  const text = utf8([friendHashLabel(purpose), ...parts].join('|'))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', text))
}
