import { type ClosingEnd, endClosed, type PathClosed } from '@breakwater/core/comeback'
import { pathNow } from '../path-now.ts'

/** Why an end cannot be chosen now; undefined when it can. */
export function closedNow(end: ClosingEnd): PathClosed | undefined {
  return endClosed(end, pathNow())
}
