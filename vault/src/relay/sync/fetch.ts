/** Fetches blobs from the relay, and takes none for what it is not. */
import type { Bytes } from '../../bytes.ts'
import type { RecordId, VaultRecord } from '../../contract.ts'
import { inflate } from '../../log/deflate.ts'
import { unpackRecords } from '../../log/pack-records.ts'
import { TypedError } from '../../typed-error.ts'
import type { TroubleType } from '../contract.ts'
import { RelayError } from '../errors.ts'
import { hashOf } from './batch.ts'
import type { Desk } from './desk.ts'
import type { BlobRef, Index, OpenedManifest } from './manifest.ts'
import { type Part, partsToFetch } from './parts.ts'
import type { Kind, Ring } from './ring.ts'

/** Segments that are fetched at once and become part of the log together: what is then here stays here. */
const TOGETHER = 6

/** A blob that is not there, or is another one than was meant. */
export class BlobError extends TypedError<TroubleType & ('missing' | 'forged')> {
  override readonly name = 'BlobError'
}

async function sealedBlob<S>(desk: Desk<S>, blob: string): Promise<Uint8Array> {
  try {
    return await desk.parts.client.blob(await desk.access(), blob, desk.signal)
  } catch (failure) {
    if (failure instanceof RelayError && failure.status === 404) throw new BlobError('missing')
    throw failure
  }
}

/** @throws BlobError */
export async function fetchBlob<S>(
  desk: Desk<S>,
  ring: Ring,
  kind: Kind,
  { blob, hash }: BlobRef,
): Promise<Bytes> {
  const sealed = await sealedBlob(desk, blob)
  const plain = (await hashOf(sealed)) === hash ? await ring.open(kind, blob, sealed) : undefined
  if (!plain) throw new BlobError('forged')
  return inflate(plain)
}

/** @throws BlobError */
export async function fetchIndex<S>(desk: Desk<S>, { manifest, ring }: OpenedManifest): Promise<Index> {
  return JSON.parse(new TextDecoder().decode(await fetchBlob(desk, ring, 'index', manifest.index)))
}

export interface Fetched {
  /** What was here before, sorted. */
  readonly here: readonly VaultRecord[]
  /** Segments that were not wholly here. */
  readonly fetched: readonly Part[]
  /** What they hold. */
  readonly ids: ReadonlySet<RecordId>
  readonly troubles: readonly BlobError['type'][]
}

/**
 * All segments that are not wholly here, the oldest first. One that cannot be read is left out, and said.
 * @param isShown another device's state is shown meanwhile: then nothing is folded before all is here, and the newest come first, since
 * they are what a person looks up
 */
export async function fetchParts<S>(
  desk: Desk<S>,
  ring: Ring,
  index: Index,
  isShown: boolean,
): Promise<Fetched> {
  const { log, now, tell } = desk.parts
  const here = await log.all()
  const inOrder = await partsToFetch(here, index.parts)
  const wanted = isShown ? [...inOrder].reverse() : inOrder
  const ids = new Set<RecordId>()
  const troubles: BlobError['type'][] = []
  const fetchPart = async (part: Part): Promise<VaultRecord[]> => {
    try {
      return unpackRecords(await fetchBlob(desk, ring, 'segment', part))
    } catch (failure) {
      if (!(failure instanceof BlobError)) throw failure
      troubles.push(failure.type)
      return []
    }
  }
  let done = index.count - wanted.reduce((sum, { count }) => sum + count, 0)
  for (let at = 0; at < wanted.length; at += TOGETHER) {
    desk.signal.throwIfAborted()
    tell({ type: 'receiving', done, total: index.count })
    const records = (await Promise.all(wanted.slice(at, at + TOGETHER).map(fetchPart))).flat()
    for (const { id } of records) ids.add(id)
    await log.absorb({ records, revived: new Set(), erased: [] }, now(), async () => {})
    done += records.length
  }
  tell({ type: 'receiving', done, total: index.count })
  return { here, fetched: wanted, ids, troubles }
}
