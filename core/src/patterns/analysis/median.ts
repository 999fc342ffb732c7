import type { Range } from './wilson.ts'

/** The median of numbers in order: between the two in the middle when they are even. */
export function medianOf(sorted: ArrayLike<number>): number {
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

/** Of so few numbers no two hold the median with 95 %. */
export const medianNeeds = 6

/**
 * The interval of at least 95 % of a median, from one of the numbers (in order) to another: how many of n lie below the
 * true median is a fair coin's count. Source: Thompson 1936. RangeError below six.
 */
export function medianRange(sorted: ArrayLike<number>): Range {
  const n = sorted.length
  if (n < medianNeeds) throw new RangeError('too few numbers for an interval')
  let rank = 0
  let logChance = -n * Math.LN2
  let below = Math.exp(logChance)
  while (below <= 0.025) {
    rank++
    logChance += Math.log((n - rank + 1) / rank)
    below += Math.exp(logChance)
  }
  return { low: sorted[rank - 1] ?? 0, high: sorted[n - rank] ?? 0 }
}
