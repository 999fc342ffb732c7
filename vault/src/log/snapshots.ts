import { joinBytes, utf8 } from '../bytes.ts'
import type { Hlc, Meaning, RecordId } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { type DamageMarks, mark } from './damage.ts'
import { deflate, inflate } from './deflate.ts'
import type { Ground } from './ground.ts'
import { isDamage, type Place, type Sealed } from './seal.ts'

/** Exactly which records a state was folded from. */
export interface Frontier {
  /** All segments below this number. */
  readonly segments: number
  /** And these records, which lay in the tail then; a later segment may hold them now. */
  readonly tail: ReadonlySet<RecordId>
  /** But not these segments, which were damaged then. */
  readonly missing: readonly number[]
  /** The latest stamp seen, to count on from. */
  readonly last: Hlc | undefined
}

export const NOTHING: Frontier = { segments: 0, tail: new Set(), missing: [], last: undefined }

/** A snapshot as it lies in the database. What is in the clear is bound by the seal. */
export interface SnapshotRow {
  readonly sealed: Sealed
  readonly version: number
  readonly segments: number
  readonly missing: readonly number[]
}

/** A state with what it was folded from. */
export interface Folded<S> {
  readonly state: S
  readonly frontier: Frontier
}

const LENGTH_BYTES = 4
/** Every so many snapshots one is kept longer, every so many of those one longer still. */
const DEPTHS = [8, 64] as const

const placeOf = (number: number, row: Omit<SnapshotRow, 'sealed'>): Place => ({
  kind: 'snapshot',
  index: [number, row.version, row.segments, row.missing.join(',')],
})

export function isSnapshotRow(row: unknown): row is SnapshotRow {
  if (typeof row !== 'object' || row === null) return false
  const { version, segments, missing } = row as Partial<Record<string, unknown>>
  return (
    Number.isInteger(version) &&
    Number.isInteger(segments) &&
    Array.isArray(missing) &&
    missing.every(Number.isInteger)
  )
}

/** The snapshots to keep of those that exist: the newest, and two at greater depths for records that come late. */
export function snapshotsToKeep(numbers: readonly number[]): Set<number> {
  const kept = new Set<number>()
  let bound = Number.POSITIVE_INFINITY
  for (const depth of [1, ...DEPTHS]) {
    const number = numbers.filter(n => n < bound && n % depth === 0).sort((a, b) => b - a)[0]
    if (number === undefined) continue
    kept.add(number)
    bound = number
  }
  return kept
}

/** State and frontier in one seal, so that neither can be there without the other. */
export async function sealSnapshot<S>(
  { sealer }: Ground,
  meaning: Meaning<S>,
  number: number,
  { state, frontier }: Folded<S>,
  generation: number,
): Promise<SnapshotRow> {
  const { segments, missing, last, tail } = frontier
  const head = utf8(JSON.stringify({ last, tail: [...tail] }))
  const length = new Uint8Array(LENGTH_BYTES)
  new DataView(length.buffer).setUint32(0, head.length)
  const packed = await deflate(joinBytes(length, head, meaning.pack(state)))
  const row = { version: meaning.version, segments, missing }
  return { ...row, sealed: await sealer.seal(placeOf(number, row), packed, generation) }
}

interface Opened {
  readonly frontier: Frontier
  readonly packedState: Uint8Array
}

/** Frontier and packed state. @throws VaultError `damaged`, `destroyed` */
export async function openSnapshot({ sealer }: Ground, number: number, row: unknown): Promise<Opened> {
  if (!isSnapshotRow(row)) throw new VaultError('damaged', 'snapshot')
  const packed = await inflate(await sealer.open(placeOf(number, row), row.sealed))
  const end = LENGTH_BYTES + new DataView(packed.buffer).getUint32(0)
  const head: { last?: Hlc; tail: RecordId[] } = JSON.parse(
    new TextDecoder().decode(packed.subarray(LENGTH_BYTES, end)),
  )
  const { segments, missing } = row
  const frontier = { segments, missing, last: head.last, tail: new Set(head.tail) }
  return { frontier, packedState: packed.subarray(end) }
}

/** The state of a snapshot; `undefined` when it is of another meaning, or damaged, which is marked. */
export async function stateOfSnapshot<S>(
  ground: Ground,
  meaning: Meaning<S>,
  number: number,
  row: unknown,
  marks: DamageMarks,
): Promise<Folded<S> | undefined> {
  if (isSnapshotRow(row) && row.version !== meaning.version) return undefined
  try {
    const { frontier, packedState } = await openSnapshot(ground, number, row)
    return { state: unpacked(meaning, packedState), frontier }
  } catch (failure) {
    if (!isDamage(failure)) throw failure
    mark(marks, 'snapshot', number, 0)
    return undefined
  }
}

/** A state that cannot be unpacked must not keep a person out: the records say the same. */
function unpacked<S>(meaning: Meaning<S>, packed: Uint8Array): S {
  try {
    return meaning.unpack(packed)
  } catch (cause) {
    throw new VaultError('damaged', 'state', { cause })
  }
}
