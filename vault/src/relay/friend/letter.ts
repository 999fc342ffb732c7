/**
 * One letter as it lies in a box: version 1, signature 64, HPKE seal. What is sealed is JSON in one of two sizes, so that "hard right
 * now", a line and an answer cannot be told apart by their length. The signature stands under the box and the sealed bytes: a letter
 * moved to another box or sealed anew by somebody else is none.
 */
import { type Bytes, fromBase64Url, joinBytes, utf8 } from '../../bytes.ts'
import { friendHelloPlace, friendLetterPlace } from '../../keys/additional-data.ts'
import { friendLabel } from '../../keys/labels.ts'
import { openWith, sealTo } from '../../keys/public-seal.ts'
import { isSigned } from '../signing.ts'
import { FriendError } from './errors.ts'
import { type FriendKeys, type FriendSecrets, keysOf, letterSigner, pairOf } from './keys.ts'

const VERSION = 1
const SIGNATURE_END = 65
const LENGTH_BYTES = 4

/** Sealed letters of these sizes, and no other, with what a seal adds still below `limits.mailBytes`. */
export const letterSizes = [1_024, 8_192] as const

/** What a letter holds: anything that JSON can say. */
export type LetterBody = Readonly<Record<string, unknown>>

/** A friend's first letter brings their keys. */
export interface Hello {
  readonly keys: FriendKeys
  readonly body: LetterBody
}

function filled(body: LetterBody): Bytes {
  const text = utf8(JSON.stringify(body))
  const size = letterSizes.find(bytes => LENGTH_BYTES + text.length <= bytes)
  if (size === undefined) throw new FriendError('tooLong')
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, text.length)
  bytes.set(text, LENGTH_BYTES)
  return bytes
}

/** What was filled; undefined for anything else. */
function emptied(bytes: Bytes): LetterBody | undefined {
  if (bytes.length < LENGTH_BYTES) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (length > bytes.length - LENGTH_BYTES) return undefined
  try {
    const text = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? (body as LetterBody) : undefined
  } catch {
    return undefined
  }
}

const signed = (box: string, sealed: Uint8Array): Bytes =>
  joinBytes(utf8(`${friendLabel('signature')}|${box}|`), sealed)

interface Envelope {
  readonly to: { readonly box: string; readonly keys: FriendKeys }
  readonly from: FriendSecrets
}

async function write({ to, from }: Envelope, body: LetterBody, label: string, place: Bytes): Promise<Bytes> {
  const recipient = { curve: to.keys.curve, publicKey: fromBase64Url(to.keys.seal) }
  const sealed = await sealTo(recipient, filled(body), label, place)
  const signature = await (await letterSigner(from)).sign(signed(to.box, sealed))
  return joinBytes(Uint8Array.of(VERSION), signature, sealed)
}

/** @throws FriendError `tooLong` */
export function sealLetter(envelope: Envelope, body: LetterBody): Promise<Bytes> {
  return write(envelope, body, friendLabel('letter'), friendLetterPlace(envelope.to.box))
}

/** The friend's first letter, which only somebody with the invitation's secret can write. */
export async function sealHello(envelope: Envelope, secret: string, body: LetterBody): Promise<Bytes> {
  const hello = { keys: await keysOf(envelope.from), body }
  return write(
    envelope,
    hello as unknown as LetterBody,
    friendLabel('hello'),
    friendHelloPlace(envelope.to.box, secret),
  )
}

/** What the other side wrote; undefined when it is not theirs, not for this box, or damaged. */
export async function openLetter(
  mine: FriendSecrets,
  theirs: Pick<FriendKeys, 'sign'>,
  bytes: Uint8Array,
): Promise<LetterBody | undefined> {
  const body = await read(mine, bytes, friendLabel('letter'), friendLetterPlace(mine.box))
  return body !== undefined && (await isFrom(theirs, mine.box, bytes)) ? body : undefined
}

/** A friend's first letter; undefined when it was not made from this invitation. */
export async function openHello(
  mine: FriendSecrets,
  secret: string,
  bytes: Uint8Array,
): Promise<Hello | undefined> {
  const hello = await read(mine, bytes, friendLabel('hello'), friendHelloPlace(mine.box, secret))
  if (!isHello(hello)) return undefined
  return (await isFrom(hello.keys, mine.box, bytes)) ? hello : undefined
}

async function read(mine: FriendSecrets, bytes: Uint8Array, label: string, place: Bytes) {
  if (bytes[0] !== VERSION) return undefined
  const plain = await openWith(pairOf(mine), bytes.subarray(SIGNATURE_END), label, place)
  return plain === undefined ? undefined : emptied(plain)
}

const isFrom = (keys: Pick<FriendKeys, 'sign'>, box: string, bytes: Uint8Array): Promise<boolean> =>
  isSigned(
    fromBase64Url(keys.sign),
    signed(box, bytes.subarray(SIGNATURE_END)),
    bytes.subarray(1, SIGNATURE_END),
  )

function isHello(value: unknown): value is Hello {
  const { keys, body } = (value ?? {}) as Partial<Hello>
  const known = keys?.curve === 'X25519' || keys?.curve === 'P-256'
  return known && [keys.seal, keys.sign].every(isKey) && typeof body === 'object' && body !== null
}

const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{43,87}$/.test(value)
