import { joinBytes, toHex, utf8 } from '../bytes.ts'
import type { VaultRecord } from '../contract.ts'
import type { Reading, Writing } from './database.ts'
import { deflate, inflate } from './deflate.ts'
import type { Ground } from './ground.ts'
import type { Position } from './order.ts'
import { isDamage, type Sealed } from './seal.ts'
import type { SegmentRow } from './segments.ts'

/** Where a segment lies in the order, and its link in the chain of heads. Sealed, since it tells times. */
export interface CatalogueEntry {
  readonly index: number
  readonly count: number
  readonly from: Position
  readonly to: Position
  /** SHA-256 of the sealed segment, hex. */
  readonly digest: string
  /** The head before this segment, hex; empty before the first. Two devices that compare heads see a gap. */
  readonly prevHead: string
  /** SHA-256 of `prevHead` and `digest`, hex. */
  readonly head: string
}

/** An entry that is not yet in the chain. */
export type Unchained = Omit<CatalogueEntry, 'prevHead' | 'head'>

const PLACE = { kind: 'catalogue', index: [] } as const
const keyOf = ({ store }: Ground): string => `catalogue/${store}`

const sha256 = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(bytes))))

const positionOf = ({ hlc, id }: Position): Position => ({ hlc, id })

/** The entry of a segment whose records are sorted and at least one. */
export async function describeSegment(
  index: number,
  records: readonly VaultRecord[],
  row: SegmentRow,
): Promise<Unchained> {
  const [first, last] = [records[0], records.at(-1)]
  if (!first || !last) throw new RangeError('A segment without records is not kept')
  return {
    index,
    count: records.length,
    from: positionOf(first),
    to: positionOf(last),
    digest: await sha256(row.sealed.bytes),
  }
}

/** The whole chain anew: cheap, since it hashes digests and no data. */
export async function chain(entries: readonly Unchained[]): Promise<CatalogueEntry[]> {
  const chained: CatalogueEntry[] = []
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) {
    const prevHead = chained.at(-1)?.head ?? ''
    chained.push({ ...entry, prevHead, head: await sha256(utf8(prevHead + entry.digest)) })
  }
  return chained
}

export async function sealCatalogue(
  { sealer }: Ground,
  entries: readonly CatalogueEntry[],
  generation: number,
): Promise<Sealed> {
  return sealer.seal(PLACE, await deflate(utf8(JSON.stringify(entries))), generation)
}

export const readCatalogueRow = async (tx: Reading | Writing, ground: Ground): Promise<unknown> =>
  tx.objectStore('meta').get(keyOf(ground))

export const putCatalogueRow = (tx: Writing, ground: Ground, sealed: Sealed): Promise<string> =>
  tx.objectStore('meta').put(sealed, keyOf(ground))

/** The entries; none when there is no catalogue yet; `undefined` when it is damaged and must be made anew. */
export async function openCatalogue({ sealer }: Ground, row: unknown): Promise<CatalogueEntry[] | undefined> {
  if (row === undefined) return undefined
  try {
    const entries: CatalogueEntry[] = JSON.parse(
      new TextDecoder().decode(await inflate(await sealer.open(PLACE, row))),
    )
    return entries
  } catch (failure) {
    if (isDamage(failure)) return undefined
    throw failure
  }
}
