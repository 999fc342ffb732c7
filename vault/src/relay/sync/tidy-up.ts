/** Puts the whole journal onto the relay as segments, and lets it forget the batches: what was erased is then gone there, too. */
import { utf8 } from '../../bytes.ts'
import type { RecordId, VaultRecord } from '../../contract.ts'
import { readingOf } from '../../log/database.ts'
import { latestOf } from '../../log/order.ts'
import { dropSentMarks, type Mark } from '../../log/outbox.ts'
import { packRecords } from '../../log/pack-records.ts'
import { tombstoneIds } from '../../log/tombstones.ts'
import { limits } from '../../wire/index.ts'
import { RelayError } from '../errors.ts'
import { hashOf } from './batch.ts'
import type { Desk } from './desk.ts'
import { BlobError, fetchIndex } from './fetch.ts'
import { type Index, type Manifest, newestManifest, sealBlob, sealManifest } from './manifest.ts'
import type { Notes } from './notes.ts'
import { idsHash, type Part, planParts } from './parts.ts'
import { pull } from './pull.ts'

/** So many batches, or bytes of them, are worth making segments of. */
const BATCHES_MOST = 400
const BYTES_MOST = 1_048_576
const ATTEMPTS = 5
/** Segments that are sent before it is noted that they are there. */
const NOTED_AFTER = 4
/** So many erased ids are remembered for devices that are long away. */
const ERASED_MOST = 20_000

/** Whether tidying is worth its while now. `floor`: where the batches on the relay begin. */
export const isDue = ({ tidy, everything, bytes, cursor, device }: Notes, floor: number): boolean =>
  tidy || everything || bytes > BYTES_MOST || cursor - floor > BATCHES_MOST + apart(device)

/** Not all devices at once: a number below 256 that differs from one to the other. */
const apart = (device: string): number => Number.parseInt(device.slice(-2), 16)

interface Options {
  /** Every device is to compare, however far it has read. */
  readonly again: boolean
  /** Marks of what goes with it and would fit into no batch. */
  readonly sent?: readonly (readonly [RecordId, Mark])[]
}

/** @throws RelayError `conflict` when others are faster again and again, `full` */
export async function tidyUp<S>(desk: Desk<S>, options: Options): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tidyOnce(desk, options, attempt)
    } catch (failure) {
      const isConflict = failure instanceof RelayError && failure.type === 'conflict'
      if (!isConflict || attempt === ATTEMPTS) throw failure
      // Somebody was faster, or segments sent long ago are no longer there.
      await pull(desk)
      await desk.keep({ parts: [] })
    }
  }
}

async function previousIndex<S>(desk: Desk<S>): Promise<Index | undefined> {
  const newest = await newestManifest(desk.parts.client, await desk.access(), desk.notes)
  if (!newest?.opened || newest.number !== desk.notes.manifest) return undefined
  return fetchIndex(desk, newest.opened).catch((failure: unknown) => {
    // Then every segment is sent anew.
    if (failure instanceof BlobError) return undefined
    throw failure
  })
}

async function tidyOnce<S>(desk: Desk<S>, { again, sent = [] }: Options, attempt: number): Promise<void> {
  const { log, client } = desk.parts
  const { manifest: base, cursor: floor, epoch } = desk.notes
  const before = attempt > 2 ? undefined : await previousIndex(desk)
  const records = await log.all()
  const parts = await sendParts(desk, records, attempt > 2 ? [] : (before?.parts ?? []))
  const snapshot = await sendSnapshot(desk, records)
  const { heads, gaps, members, secrets, device } = desk.notes
  const erased = await erasedIds(desk, records, before)
  const index: Index = {
    heads,
    gaps: again ? {} : gaps,
    parts,
    count: records.length,
    snapshot,
    epoch,
    secrets,
    erased,
  }
  const ref = await sendBlob(desk, 'index', utf8(JSON.stringify(index)))
  const manifest: Manifest = { v: 1, floor, maker: device, again, index: ref, members }
  const body = await sealManifest(desk, base + 1, manifest)
  const keep = [ref, ...(snapshot ? [snapshot] : []), ...parts].map(({ blob }) => blob)
  const number = await client.putManifest(await desk.access(), { base, floor, keep, body })
  await desk.keep(
    {
      manifest: number,
      parts: [],
      bytes: 0,
      tidy: false,
      everything: false,
      stage: 'member',
      ...(again ? { troubles: [], gaps: {} } : {}),
    },
    tx => dropSentMarks(tx, sent),
  )
}

async function sendBlob<S>(desk: Desk<S>, kind: 'index' | 'snapshot' | 'segment', plain: Uint8Array) {
  const blob = desk.newId()
  const sealed = await sealBlob(desk.ring, kind, desk.notes.epoch, blob, plain)
  if (sealed.length > limits.blobBytes) throw new RelayError('full')
  desk.signal.throwIfAborted()
  await desk.parts.client.putBlob(await desk.access(), blob, sealed, desk.signal)
  return { blob, hash: await hashOf(sealed) }
}

const overlaps = (a: Part, b: Part): boolean => !(a.to.hlc < b.from.hlc || b.to.hlc < a.from.hlc)

/** Segments that lie there stay; those that changed are made anew. Killed in between, the next attempt finds them noted. */
async function sendParts<S>(
  desk: Desk<S>,
  records: readonly VaultRecord[],
  there: readonly Part[],
): Promise<readonly Part[]> {
  const noted = desk.notes.parts
  const known = [...noted, ...there.filter(part => !noted.some(one => overlaps(one, part)))]
  const { kept, made } = await planParts(records, known)
  const parts: Part[] = [...kept]
  let done = kept.reduce((sum, { count }) => sum + count, 0)
  try {
    for (const [at, chunk] of made.entries()) {
      if (desk.notes.stage === 'founding' || made.length > 1)
        desk.parts.tell({ type: 'sending', done, total: records.length })
      parts.push(await sendPart(desk, chunk))
      done += chunk.length
      if (at % NOTED_AFTER === NOTED_AFTER - 1) await desk.keep({ parts })
    }
  } catch (failure) {
    // Stopped, or no network: what is there need not be sent again. Closed: then only what was noted before is known.
    await desk.keep({ parts }).catch(() => undefined)
    throw failure
  }
  return parts
}

async function sendPart<S>(desk: Desk<S>, chunk: readonly VaultRecord[]): Promise<Part> {
  const [first, last] = [chunk[0], chunk.at(-1)]
  if (!first || !last) throw new RangeError('A segment without records is not sent')
  const ref = await sendBlob(desk, 'segment', packRecords(chunk))
  const position = ({ hlc, id }: VaultRecord) => ({ hlc, id })
  return { ...ref, from: position(first), to: position(last), count: chunk.length, ids: await idsHash(chunk) }
}

/** So that a new device can show something at once. One that is too large is left out. */
async function sendSnapshot<S>(desk: Desk<S>, records: readonly VaultRecord[]): Promise<Index['snapshot']> {
  const { meaning, log } = desk.parts
  try {
    const ref = await sendBlob(desk, 'snapshot', meaning.pack(log.state))
    const last = latestOf(undefined, records)
    return { ...ref, version: meaning.version, ...(last === undefined ? {} : { last }) }
  } catch (failure) {
    if (failure instanceof RelayError && failure.type === 'full' && failure.status === undefined)
      return undefined
    throw failure
  }
}

async function erasedIds<S>(
  desk: Desk<S>,
  records: readonly VaultRecord[],
  before: Index | undefined,
): Promise<RecordId[]> {
  const here = new Set(records.map(({ id }) => id))
  const buried = await tombstoneIds(readingOf(desk.parts.db))
  return [...new Set([...(before?.erased ?? []), ...buried])].filter(id => !here.has(id)).slice(-ERASED_MOST)
}
