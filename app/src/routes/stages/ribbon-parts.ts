import type { StageCode, StageSegment } from '@breakwater/core/heal'
import { type Day, daysBetween } from '@breakwater/core/journal'

/** One stretch on the ribbon, as shares of its whole width: 0 is its first day, 1 the end of its last. */
export interface RibbonPart {
  readonly stage: StageCode
  readonly lane: 0 | 1
  readonly start: number
  readonly width: number
}

export interface Ribbon {
  readonly from: Day
  readonly to: Day
  readonly parts: readonly RibbonPart[]
  /** Those that occur, in the order of their first day. */
  readonly stages: readonly StageCode[]
}

/** The stretches laid out from the first day to the last; undefined without any. */
export function ribbonOf(segments: readonly StageSegment[]): Ribbon | undefined {
  const from = segments.map(segment => segment.from).sort()[0]
  const to = segments
    .map(segment => segment.to)
    .sort()
    .at(-1)
  if (from === undefined || to === undefined) return undefined
  const days = daysBetween(from, to) + 1
  const parts = segments.map(segment => ({
    stage: segment.stage,
    lane: segment.lane,
    start: daysBetween(from, segment.from) / days,
    width: (daysBetween(segment.from, segment.to) + 1) / days,
  }))
  return { from, to, parts, stages: [...new Set(segments.map(({ stage }) => stage))] }
}
