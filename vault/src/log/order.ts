import type { Draft, Hlc, RecordId, VaultRecord } from '../contract.ts'
import { observe, tick } from './hlc.ts'

/** What orders a record. */
export interface Position {
  readonly hlc: Hlc
  readonly id: RecordId
}

/** The order everywhere: `hlc`, then `id`. Negative when `a` comes first. */
export function compare(a: Position, b: Position): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Sorted, each id once: of two with one id the first in order stays. */
export function sortedOnce(records: Iterable<VaultRecord>): VaultRecord[] {
  const ids = new Set<RecordId>()
  return [...records].sort(compare).filter(({ id }) => !ids.has(id) && ids.add(id))
}

/** Drafts as records of this device, each later than the one before. */
export function stampDrafts(
  drafts: readonly Draft[],
  last: Hlc | undefined,
  now: number,
  device: string,
): VaultRecord[] {
  let latest = last
  return drafts.map(({ id, bytes }) => {
    latest = tick(latest, now, device)
    return { id, hlc: latest, bytes }
  })
}

/** The latest believable stamp of all that was seen. */
export const latestOf = (last: Hlc | undefined, records: readonly VaultRecord[]): Hlc | undefined =>
  records.reduce<Hlc | undefined>((latest, { hlc }) => observe(latest, hlc), last)

/** The newest `limit` records before a position (exclusive), newest first. */
export function newestBefore(
  records: readonly VaultRecord[],
  before: Position | undefined,
  limit: number,
): VaultRecord[] {
  const older = before ? records.filter(record => compare(record, before) < 0) : records
  return sortedOnce(older).reverse().slice(0, limit)
}
