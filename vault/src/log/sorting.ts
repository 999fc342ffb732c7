import type { RecordId, UnionReport, VaultRecord } from '../contract.ts'
import { VaultError } from '../errors.ts'
import { isHlc } from './hlc.ts'
import { sortedOnce } from './order.ts'

/** What a union means to add, and what it leaves out. */
export interface Sorting {
  readonly fresh: readonly VaultRecord[]
  readonly report: UnionReport
}

/** Sorts out what is known, what is buried and what is new. @throws VaultError `damaged` for a record without a time. */
export function sortOut(
  records: readonly VaultRecord[],
  known: ReadonlySet<RecordId>,
  isBuried: (id: RecordId) => boolean,
): Sorting {
  if (!records.every(({ hlc }) => isHlc(hlc))) throw new VaultError('damaged', 'hlc')
  const unknown = sortedOnce(records).filter(({ id }) => !known.has(id))
  const fresh = unknown.filter(({ id }) => !isBuried(id))
  const buried = unknown.length - fresh.length
  return { fresh, report: { added: fresh.length, known: records.length - unknown.length, buried } }
}
