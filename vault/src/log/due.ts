import type { LogMeta } from './log-meta.ts'
import { SEGMENT_RECORDS } from './segments.ts'

/** So many new records of the tail make a new snapshot worth its while. */
export const SNAPSHOT_RECORDS = 128

/** True when opening would have to read too much: a long tail, or records that the newest snapshot does not hold. */
export const isDue = (inTail: number, meta: LogMeta): boolean =>
  inTail >= SEGMENT_RECORDS ||
  inTail - meta.covered >= SNAPSHOT_RECORDS ||
  meta.nextSegment > meta.coveredSegments
