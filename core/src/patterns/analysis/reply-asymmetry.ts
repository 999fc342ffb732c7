import type { BySide, Figure } from '../shape.ts'
import { figure } from './figure.ts'
import { waitsLack } from './reply-time.ts'
import { drawnRange } from './resampling.ts'
import type { AllWaits } from './waits.ts'

/**
 * log2 of their median wait over mine, with the interval of whole weeks drawn again (both sides in the same weeks).
 * `grain`: the finest step of the times; half of it is added to both, since an answer within the same minute did not take
 * no time at all.
 */
export function replyAsymmetryOf(waits: AllWaits, drawn: BySide<Float64Array>, grain: number): Figure {
  const fewer = waits.mine.count < waits.theirs.count ? waits.mine : waits.theirs
  const lack = waitsLack(fewer, waits.weeks)
  if (lack !== undefined) return lack
  const half = Math.max(1000, grain) / 120_000
  const ratio = (theirs: number, mine: number) => Math.log2((theirs + half) / (mine + half))
  const value = ratio(waits.theirs.median, waits.mine.median)
  const { low, high } = drawnRange(drawn.theirs.map((median, n) => ratio(median, drawn.mine[n] ?? 0)))
  return figure(value, Math.min(value, low), Math.max(value, high), waits.mine.count + waits.theirs.count)
}
