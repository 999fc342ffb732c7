/** One batch: what one device did, counted, chained to what it did before, signed, and then sealed for the space. */
import { type Bytes, joinBytes, toHex, utf8 } from '../../bytes.ts'
import type { RecordId, VaultRecord } from '../../contract.ts'
import { VaultError } from '../../errors.ts'
import { deflate, inflate } from '../../log/deflate.ts'
import { packRecords, unpackRecords } from '../../log/pack-records.ts'
import { isSigned, type Signer } from '../signing.ts'
import type { Member } from './notes.ts'
import { epochOf, type Ring } from './ring.ts'

/** Number (from 1) and hash (hex) of a device's newest batch. */
export type Head = readonly [number, string]
export type Heads = Readonly<Record<string, Head>>

/** A change of the devices, told to all of them in the order of the log. */
export type Change =
  | { readonly type: 'admit'; readonly member: Member }
  | { readonly type: 'name'; readonly device: string; readonly name: string }
  /** A device is removed and the next epoch begins; `letters`: its secret, base64url, sealed to each device that stays. */
  | {
      readonly type: 'turn'
      readonly removed: string
      readonly epoch: number
      readonly letters: Readonly<Record<string, string>>
    }

export type Turn = Extract<Change, { type: 'turn' }>

export interface BatchHeader {
  readonly v: 1
  readonly device: string
  readonly n: number
  /** Hash of this device's batch before, empty for its first. */
  readonly prev: string
  /** What this device had seen of the others when it made this. */
  readonly seen: Heads
  readonly revived: readonly RecordId[]
  readonly erased: readonly RecordId[]
  readonly changes: readonly Change[]
  /** What others lack of this device's earlier batches was sent anew: nothing of them is missing any more. */
  readonly restated?: true
}

export interface Batch {
  readonly header: BatchHeader
  readonly records: readonly VaultRecord[]
  readonly epoch: number
  readonly hash: string
}

const LENGTH_BYTES = 4
const SIGNATURE_BYTES = 64

export const hashOf = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(bytes))))

/** Length of the header (4 bytes, big-endian), the header as JSON, then the records as in a segment. */
export function packBatch(header: BatchHeader, records: readonly VaultRecord[]): Bytes {
  const head = utf8(JSON.stringify(header))
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, head.length)
  return joinBytes(length, head, packRecords(records))
}

const endOfHeader = (content: Bytes): number => LENGTH_BYTES + new DataView(content.buffer).getUint32(0)

/** JSON that a device of the space wrote; undefined for what none would write. */
export function readJson<T>(bytes: Uint8Array): T | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const signedPart = (what: 'batch' | 'manifest', space: string, epoch: number, id: string | number): Bytes =>
  utf8(`breakwater ${what} 1|${space}|${epoch}|${id}|`)

/** Deflated content after its signature. */
export async function signed(
  what: 'batch' | 'manifest',
  ring: Ring,
  epoch: number,
  id: string | number,
  content: Uint8Array,
  signer: Signer,
): Promise<Bytes> {
  const signature = await signer.sign(joinBytes(signedPart(what, ring.space, epoch, id), content))
  return ring.seal(what, epoch, id, joinBytes(signature, await deflate(content)))
}

/** Opens what `signed` made; the signature is checked by `by`, once its maker is known from the content. */
export async function openSigned(
  what: 'batch' | 'manifest',
  ring: Ring,
  id: string | number,
  sealed: Uint8Array,
): Promise<
  | {
      readonly content: Bytes
      readonly epoch: number
      readonly by: (key: Uint8Array) => Promise<boolean>
    }
  | undefined
> {
  const epoch = epochOf(sealed)
  const plain = await ring.open(what, id, sealed)
  if (epoch === undefined || !plain || plain.length <= SIGNATURE_BYTES) return undefined
  const content = await inflate(plain.subarray(SIGNATURE_BYTES)).catch(() => undefined)
  // Sealed by somebody who has the secret, and yet nothing that any device would make.
  if (!content) return undefined
  const text = joinBytes(signedPart(what, ring.space, epoch, id), content)
  return { content, epoch, by: key => isSigned(key, text, plain.subarray(0, SIGNATURE_BYTES)) }
}

/**
 * A batch as it came from the relay. Undefined: none that a device of the space made. @throws VaultError `newerFormat`
 * @param keyOf the Ed25519 key of a device that belongs to the space
 */
export async function openBatch(
  ring: Ring,
  id: string,
  sealed: Uint8Array,
  keyOf: (device: string) => Uint8Array | undefined,
): Promise<Batch | undefined> {
  const opened = await openSigned('batch', ring, id, sealed)
  if (!opened) return undefined
  const header = readJson<BatchHeader>(opened.content.subarray(LENGTH_BYTES, endOfHeader(opened.content)))
  const key = header && keyOf(header.device)
  if (!key || !(await opened.by(key))) return undefined
  if (header.v !== 1) throw new VaultError('newerFormat', 'batch')
  const records = unpackRecords(opened.content.subarray(endOfHeader(opened.content)))
  return { header, records, epoch: opened.epoch, hash: await hashOf(opened.content) }
}
