/** The journal as it lies on the relay: cut into segments that change as little as possible when the journal changes. */
import { utf8 } from '../../bytes.ts'
import type { VaultRecord } from '../../contract.ts'
import { compare, type Position } from '../../log/order.ts'
import { hashOf } from './batch.ts'

/** A segment on the relay. */
export interface Part {
  /** 22 characters, random. */
  readonly blob: string
  readonly from: Position
  readonly to: Position
  readonly count: number
  /** Hash of its records' ids in their order: what is the same elsewhere need not be fetched. */
  readonly ids: string
  /** Hash of the sealed bytes. */
  readonly hash: string
}

export interface Plan {
  readonly kept: readonly Part[]
  /** Records of the segments that have to be made. */
  readonly made: readonly (readonly VaultRecord[])[]
}

const PART_RECORDS = 500
/** Well below `limits.blobBytes`, even if nothing of it can be deflated. */
const PART_BYTES = 600_000

export const idsHash = (records: readonly VaultRecord[]): Promise<string> =>
  hashOf(utf8(records.map(({ id }) => id).join('\n')))

const byPlace = (a: Part, b: Part): number => compare(a.from, b.from)

/** Records of at most a segment's size and number each. */
function chunksOf(records: readonly VaultRecord[]): VaultRecord[][] {
  const chunks: VaultRecord[][] = []
  let bytes = 0
  for (const record of records) {
    const open = chunks.at(-1)
    bytes += record.bytes.length
    if (open && open.length < PART_RECORDS && bytes <= PART_BYTES) open.push(record)
    else {
      chunks.push([record])
      bytes = record.bytes.length
    }
  }
  return chunks
}

const isSame = async (part: Part, records: readonly VaultRecord[]): Promise<boolean> =>
  records.length === part.count && (await idsHash(records)) === part.ids

/** @param records sorted. @param known segments that do not overlap, in any order */
export async function planParts(records: readonly VaultRecord[], known: readonly Part[]): Promise<Plan> {
  const sorted = [...known].sort(byPlace)
  const kept: Part[] = []
  const made: VaultRecord[][] = []
  let at = 0
  let loose: VaultRecord[] = []
  const close = (): void => {
    made.push(...chunksOf(loose))
    loose = []
  }
  for (const [index, part] of sorted.entries()) {
    const begin = at
    while (at < records.length && compare(records[at] as VaultRecord, part.to) <= 0) at += 1
    const zone = records.slice(begin, at)
    const isLastAndSmall = index === sorted.length - 1 && part.count < PART_RECORDS && at < records.length
    if (!isLastAndSmall && (await isSame(part, zone))) {
      close()
      kept.push(part)
    } else loose.push(...zone)
  }
  loose.push(...records.slice(at))
  close()
  return { kept, made }
}

/** Which of these segments are not wholly here; `here` sorted. */
export async function partsToFetch(
  here: readonly VaultRecord[],
  parts: readonly Part[],
): Promise<readonly Part[]> {
  const wanted: Part[] = []
  for (const part of [...parts].sort(byPlace)) {
    const inside = here.filter(one => compare(one, part.from) >= 0 && compare(one, part.to) <= 0)
    if (!(await isSame(part, inside))) wanted.push(part)
  }
  return wanted
}
