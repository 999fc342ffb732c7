/** What a manifest says: which blobs make up the journal, what everybody had sent by then, and who belongs to the space. */
import { type Bytes, fromBase64Url, joinBytes, toBase64Url, utf8 } from '../../bytes.ts'
import type { Hlc, RecordId } from '../../contract.ts'
import { spaceTurnPlace } from '../../keys/additional-data.ts'
import { spaceTurnLabel } from '../../keys/labels.ts'
import { openWith, sealTo } from '../../keys/public-seal.ts'
import { deflate } from '../../log/deflate.ts'
import type { RelayClient, SpaceAccess } from '../client.ts'
import { openSigned, readJson, signed } from './batch.ts'
import type { Chain } from './chain.ts'
import type { Desk } from './desk.ts'
import { presentMembers, vouchedKey } from './members.ts'
import { type Member, type Notes, pairOf, ringOf } from './notes.ts'
import type { Part } from './parts.ts'
import { epochOf, type Kind, type Ring } from './ring.ts'

export interface BlobRef {
  readonly blob: string
  /** Hash of the sealed bytes. */
  readonly hash: string
}

/** The signed part, small: it goes with every change of the blobs. */
export interface Manifest {
  readonly v: 1
  readonly floor: number
  readonly maker: string
  /** Everything was sent again: every device compares, however far it has read. */
  readonly again: boolean
  readonly index: BlobRef
  readonly members: readonly Member[]
}

/** The large part, in a blob of its own. */
export interface Index extends Chain {
  readonly parts: readonly Part[]
  readonly count: number
  readonly snapshot?: (BlobRef & { readonly version: number; readonly last?: Hlc }) | undefined
  readonly epoch: number
  readonly secrets: Notes['secrets']
  readonly erased: readonly RecordId[]
}

/** Seals a blob of JSON or bytes. */
export const sealBlob = async (ring: Ring, kind: Kind, epoch: number, blob: string, plain: Uint8Array) =>
  ring.seal(kind, epoch, blob, await deflate(plain))

/**
 * The letters before the seal: the secret of this epoch for each device that stays, so that one which was away while the space turned
 * can go on. Nobody but these devices can open them; without a turn there are none.
 */
async function lettersOf({ epoch, secrets, members, space }: Notes): Promise<Record<string, string>> {
  if (epoch === 1) return {}
  const secret = fromBase64Url(secrets[epoch] ?? '')
  const letters = presentMembers(members).map(async ({ device, curve, sealKey }) => {
    const to = { curve, publicKey: fromBase64Url(sealKey) }
    const place = spaceTurnPlace(space, epoch, device)
    return [device, toBase64Url(await sealTo(to, secret, spaceTurnLabel(space, epoch), place))] as const
  })
  return Object.fromEntries(await Promise.all(letters))
}

const LENGTH_BYTES = 4

/** Length of the letters (4 bytes, big-endian), the letters as JSON, then what is sealed and signed. */
export async function sealManifest<S>(desk: Desk<S>, number: number, manifest: Manifest): Promise<Bytes> {
  const { notes, ring } = desk
  const letters = utf8(JSON.stringify({ letters: await lettersOf(notes) }))
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, letters.length)
  const content = utf8(JSON.stringify(manifest))
  const sealed = await signed('manifest', ring, notes.epoch, number, content, await desk.signer)
  return joinBytes(length, letters, sealed)
}

export interface OpenedManifest {
  readonly manifest: Manifest
  /** With the secret that a letter brought. */
  readonly ring: Ring
}

function parted(body: Uint8Array): { letters: Record<string, string>; sealed: Uint8Array } | undefined {
  if (body.length < LENGTH_BYTES) return undefined
  const end = LENGTH_BYTES + new DataView(body.buffer, body.byteOffset).getUint32(0)
  const head = readJson<{ letters: Record<string, string> }>(body.subarray(LENGTH_BYTES, end))
  return head && { letters: head.letters, sealed: body.subarray(end) }
}

/** The keys with that of this manifest's epoch, as a letter to this device brings it. */
async function ringFor(notes: Notes, epoch: number, letters: Record<string, string>): Promise<Ring> {
  const letter = letters[notes.device]
  if (notes.secrets[epoch] !== undefined || letter === undefined) return ringOf(notes)
  const place = spaceTurnPlace(notes.space, epoch, notes.device)
  const secret = await openWith(
    pairOf(notes),
    fromBase64Url(letter),
    spaceTurnLabel(notes.space, epoch),
    place,
  )
  if (!secret) return ringOf(notes)
  return ringOf({ space: notes.space, secrets: { ...notes.secrets, [epoch]: toBase64Url(secret) } })
}

/** Undefined when no device of the space made this manifest with this number. */
async function openManifest(
  notes: Notes,
  number: number,
  body: Uint8Array,
): Promise<OpenedManifest | undefined> {
  const parts = parted(body)
  const epoch = parts && epochOf(parts.sealed)
  if (!parts || epoch === undefined) return undefined
  const ring = await ringFor(notes, epoch, parts.letters)
  const opened = await openSigned('manifest', ring, number, parts.sealed)
  if (!opened) return undefined
  const manifest = readJson<Manifest>(opened.content)
  if (!manifest) return undefined
  const key = await vouchedKey(notes, manifest.members, manifest.maker)
  const removed = notes.members.find(({ device }) => device === manifest.maker)?.removed
  const mayMake = removed === undefined || epoch < removed
  return key && mayMake && (await opened.by(key)) ? { manifest, ring } : undefined
}

export interface Newest {
  readonly number: number
  readonly floor: number
  /** Undefined when no device of the space made it. */
  readonly opened: OpenedManifest | undefined
}

/** Undefined when there is no manifest yet. */
export async function newestManifest(
  client: RelayClient,
  access: SpaceAccess,
  notes: Notes,
): Promise<Newest | undefined> {
  const got = await client.manifest(access)
  if (!got) return undefined
  const opened = await openManifest(notes, got.manifest, got.body)
  const isMeant = opened?.manifest.floor === got.floor
  return { number: got.manifest, floor: got.floor, opened: isMeant ? opened : undefined }
}
