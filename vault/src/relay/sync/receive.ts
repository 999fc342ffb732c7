/** Takes in what a manifest says: for a new device all of it, for one that was long away what it missed. */
import type { RecordId, VaultRecord } from '../../contract.ts'
import { compare } from '../../log/order.ts'
import { putMarks } from '../../log/outbox.ts'
import type { TroubleType } from '../contract.ts'
import { RelayError } from '../errors.ts'
import type { Change } from './batch.ts'
import { behindIn, type Chain, laterHeads } from './chain.ts'
import type { Desk } from './desk.ts'
import { BlobError, type Fetched, fetchBlob, fetchIndex, fetchParts } from './fetch.ts'
import { type Index, type Newest, newestManifest, type OpenedManifest } from './manifest.ts'
import { mergedMembers, presentMembers } from './members.ts'
import { type Member, type Notes, withTroubles } from './notes.ts'
import { type Part, partsToFetch } from './parts.ts'
import type { Ring } from './ring.ts'

/** How often a manifest may be replaced while its blobs are fetched. */
const ATTEMPTS = 5

/** Looks at the newest manifest, and takes in what it knows and this device does not. */
export async function readManifest<S>(desk: Desk<S>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const newest = await newestManifest(desk.parts.client, await desk.access(), desk.notes)
    if (!newest) return
    try {
      return await takeManifest(desk, newest, attempt === ATTEMPTS)
    } catch (failure) {
      if (!(failure instanceof BlobError)) throw failure
      if (attempt === ATTEMPTS || !(await isReplaced(desk, newest.number)))
        return passBy(desk, newest, failure.type)
    }
  }
}

/** Somebody tidied up while this device was reading: what it was to fetch is no longer there, and need not be. */
async function isReplaced<S>(desk: Desk<S>, number: number): Promise<boolean> {
  const now = await desk.parts.client.manifest(await desk.access())
  return now?.manifest !== number
}

async function takeManifest<S>(desk: Desk<S>, newest: Newest, isLast: boolean): Promise<void> {
  const { notes } = desk
  const { number, floor, opened } = newest
  if (!opened) return passBy(desk, newest, 'forged')
  const { manifest, ring } = opened
  const isOwn = manifest.maker === notes.device
  if (floor <= notes.cursor && notes.stage !== 'joining' && (isOwn || !manifest.again))
    return desk.keep({ manifest: number })
  const index = await fetchIndex(desk, opened)
  if (manifest.members.some(({ device, removed }) => device === notes.device && removed !== undefined))
    return desk.keep({ stage: 'removed' })
  const isShown = await showSnapshot(desk, ring, index)
  const found = await fetchParts(desk, ring, index, isShown)
  const [trouble] = found.troubles
  if (trouble && !isLast && (await isReplaced(desk, number))) throw new BlobError(trouble)
  await settle(desk, number, opened, index, found)
}

/** What cannot be read is left behind, and said; nobody else but a device that has nothing yet needs it. */
async function passBy<S>(desk: Desk<S>, { number, floor }: Newest, type: TroubleType): Promise<void> {
  const { notes } = desk
  if (notes.stage === 'joining') throw new RelayError('notARelay')
  const troubles = desk.troubles([{ type, device: undefined }])
  await desk.keep({ manifest: number, cursor: Math.max(notes.cursor, floor), troubles })
}

/** A device that has nothing yet shows the other's state at once, while the entries arrive. */
async function showSnapshot<S>(desk: Desk<S>, ring: Ring, { snapshot, parts }: Index): Promise<boolean> {
  const { meaning, log } = desk.parts
  if (desk.notes.stage !== 'joining' || snapshot?.version !== meaning.version) return false
  try {
    const packed = await fetchBlob(desk, ring, 'snapshot', snapshot)
    // After a beginning that was cut off some segments are here: the snapshot knows them, and they are not laid on top of it.
    const wanted = await partsToFetch(await log.all(), parts)
    const whole = parts.filter(part => !wanted.includes(part))
    const holds = (record: VaultRecord) => whole.some(part => isIn(record, part))
    return await log.showMeanwhile({ state: meaning.unpack(packed), last: snapshot.last, holds })
  } catch (failure) {
    // The entries say the same, only later.
    if (!(failure instanceof BlobError)) throw failure
    return false
  }
}

const isIn = (record: VaultRecord, { from, to }: Part): boolean =>
  compare(record, from) >= 0 && compare(record, to) <= 0

/** What was here and is not over there was lost on the way: it is sent again, unless it was erased. */
function lostThere({ here, fetched, ids }: Fetched, { parts, erased }: Index): RecordId[] {
  const [gone, whole] = [new Set(erased), parts.filter(part => !fetched.includes(part))]
  const isThere = (record: VaultRecord) => ids.has(record.id) || whole.some(part => isIn(record, part))
  return here.filter(record => !gone.has(record.id) && !isThere(record)).map(({ id }) => id)
}

/** Devices that the maker of a manifest has never heard of, although they belong to the space. */
const unknownThere = ({ members }: Notes, theirs: readonly Member[]): Change[] =>
  presentMembers(members)
    .filter(({ device }) => !theirs.some(one => one.device === device))
    .map(member => ({ type: 'admit', member }))

function chainAfter(notes: Notes, index: Index): Chain {
  const gaps = Object.entries(notes.gaps).map(([device, numbers]) => {
    const reach = index.heads[device]?.[0] ?? 0
    const open = new Set(index.gaps[device])
    return [device, numbers.filter(n => n > reach || open.has(n))] as const
  })
  return { heads: laterHeads(notes.heads, index.heads), gaps: Object.fromEntries(gaps) }
}

async function settle<S>(
  desk: Desk<S>,
  number: number,
  { manifest }: OpenedManifest,
  index: Index,
  found: Fetched,
): Promise<void> {
  const { notes, parts } = desk
  const hereIds = new Set(found.here.map(({ id }) => id))
  const marks = await desk.marks()
  const erased = index.erased.filter(id => hereIds.has(id) && marks.get(id) !== 'revived')
  const again = lostThere(found, index).filter(id => !marks.has(id))
  const isBehind = manifest.floor >= notes.cursor && behindIn(index.heads, notes.heads).length > 0
  const noticed = [...found.troubles, ...(isBehind ? (['rolledBack'] as const) : [])]
  const [own, theirs] = [notes.heads[notes.device]?.[0] ?? 0, index.heads[notes.device]?.[0] ?? 0]
  const { put, notes: changed } = await desk.prepare({
    ...(manifest.again ? { changes: [...notes.changes, ...unknownThere(notes, manifest.members)] } : {}),
    restated: notes.restated || own > theirs,
    ...chainAfter(notes, index),
    manifest: number,
    cursor: Math.max(notes.cursor, manifest.floor),
    bytes: 0,
    stage: 'member',
    members: mergedMembers(notes.members, manifest.members),
    ...(index.epoch > notes.epoch ? { epoch: index.epoch } : {}),
    secrets: { ...notes.secrets, ...index.secrets },
    troubles: withTroubles(
      manifest.again ? [] : notes.troubles,
      noticed.map(type => ({ type, device: undefined })),
      parts.now(),
    ),
  })
  const arrival = {
    records: [],
    revived: new Set<RecordId>(),
    erased,
    buried: index.erased.filter(id => !hereIds.has(id)),
  }
  await parts.log.absorb(arrival, parts.now(), async tx => {
    await putMarks(tx, again, 'added')
    await put(tx)
  })
  desk.turnTo(changed)
  if (notes.stage === 'joining') await parts.log.showMeanwhile(undefined)
}
