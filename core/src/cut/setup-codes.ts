import { crc32 } from '../crc32.ts'
import { fromBase45, toBase45 } from './base45.ts'
import type { Setup } from './setup.ts'

/**
 * [Note: setup codes] A setup as QR codes that are shown in turns and read in any order, each again and again. One code is the text
 * `BREAKWATER-SHIELD-1 2/5 9F3A01BC …`: which of how many, the CRC-32 of the whole, and a piece of the whole in base 45, all in the
 * characters that a QR code packs most closely. The whole is the setup as JSON in raw deflate, and not sealed: the sum tells sets apart and
 * finds what was misread; it keeps nobody out.
 */
const SCHEME = 'BREAKWATER-SHIELD'
const VERSION = 1

/** With it a code stays within version 9 (53 modules) at medium correction: 262 characters, which a laptop's camera reads off a phone. */
const PIECE_BYTES = 150
/** More of them nobody holds a phone up for. */
const MOST_CODES = 30
/** The largest setup that is packed or unpacked, in bytes: far above any that the app makes, and small for a memory. */
const LARGEST = 2_000_000

/** A setup as the texts of the codes that carry it; undefined when it is too large for them. */
export async function setupCodes(setup: Setup): Promise<readonly string[] | undefined> {
  const packed = await through(
    new TextEncoder().encode(JSON.stringify(setup)),
    new CompressionStream('deflate-raw'),
  )
  const count = Math.ceil(packed.length / PIECE_BYTES)
  if (count > MOST_CODES) return undefined
  const sum = sumOf(packed)
  // Pieces of one length: pictures of one size.
  const length = Math.ceil(packed.length / count)
  return Array.from({ length: count }, (_, at) => {
    const piece = toBase45(packed.subarray(at * length, (at + 1) * length))
    return `${SCHEME}-${VERSION} ${at + 1}/${count} ${sum} ${piece}`
  })
}

/** The codes of one set that were read so far. */
export interface ReadCodes {
  readonly sum: string
  readonly count: number
  /** By their place in the set, from 1 on. */
  readonly pieces: ReadonlyMap<number, Uint8Array>
}

/** What one more code says. */
export type CodeRead =
  /** It belongs to something else. */
  | { readonly type: 'other' }
  /** A version that is not known here. */
  | { readonly type: 'newer' }
  /** Not all yet. `begun`: it is of another set than the codes before, which count no more. */
  | { readonly type: 'some'; readonly codes: ReadCodes; readonly begun: boolean }
  /** All, but they do not fit together: each has to be read again. */
  | { readonly type: 'torn' }
  | { readonly type: 'whole'; readonly packed: Uint8Array }

/** Takes one more code to those that were read before. The set of the newest one is what counts. */
export function readSetupCode(text: string, before?: ReadCodes): CodeRead {
  const version = new RegExp(`^${SCHEME}-(\\d+) `).exec(text)?.[1]
  if (version === undefined) return { type: 'other' }
  if (version !== String(VERSION)) return { type: 'newer' }
  const code = partsOf(text)
  if (code === undefined) return { type: 'other' }
  const isSame = before?.sum === code.sum && before.count === code.count
  const pieces = new Map(isSame ? before.pieces : []).set(code.at, code.piece)
  if (pieces.size === code.count) return put(pieces, code.sum)
  const { sum, count } = code
  return { type: 'some', codes: { sum, count, pieces }, begun: before !== undefined && !isSame }
}

function partsOf(text: string) {
  const found = /^\S+ (\d{1,2})\/(\d{1,2}) ([\dA-F]{8}) (.+)$/.exec(text)
  const [at, count] = [Number(found?.[1]), Number(found?.[2])]
  const piece = fromBase45(found?.[4] ?? '')
  const fits = at >= 1 && at <= count && count <= MOST_CODES
  return fits && piece !== undefined ? { at, count, sum: found?.[3] ?? '', piece } : undefined
}

function put(pieces: ReadonlyMap<number, Uint8Array>, sum: string): CodeRead {
  const inOrder = [...pieces].sort(([one], [other]) => one - other)
  const packed = Uint8Array.from(inOrder.flatMap(([, piece]) => [...piece]))
  return sumOf(packed) === sum ? { type: 'whole', packed } : { type: 'torn' }
}

/** What a whole set carries, as JSON reads it: for `readSetup`, at the edge. Throws for what is none. */
export async function unpackSetup(packed: Uint8Array): Promise<unknown> {
  const bytes = await through(packed, new DecompressionStream('deflate-raw'))
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).toUpperCase().padStart(8, '0')
}

/** Throws a RangeError as soon as more than a setup comes out. */
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for await (const piece of new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream)) {
    length += piece.length
    if (length > LARGEST) throw new RangeError('no setup is as large')
    pieces.push(piece)
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
