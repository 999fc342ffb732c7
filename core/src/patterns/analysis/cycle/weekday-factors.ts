import { weekdayOf } from '../local-time.ts'

/** Below six weeks every day counts alike. */
const daysNeeded = 42

/** No weekday is taken to be busier or quieter than this. */
const least = 0.12
const most = 3

/**
 * How many times the usual each day's weekday brings, by the means of the square roots (a few loud days do not decide
 * them). `first`: the day since 1970 of the first count.
 */
export function weekdayFactors(counts: Float64Array, first: number): Float64Array {
  const roots = new Float64Array(7)
  const days = new Float64Array(7)
  counts.forEach((count, n) => {
    const weekday = weekdayOf(first + n)
    roots[weekday] = (roots[weekday] ?? 0) + Math.sqrt(count)
    days[weekday] = (days[weekday] ?? 0) + 1
  })
  const usual = roots.reduce((sum, root) => sum + root, 0) / counts.length
  if (counts.length < daysNeeded || usual === 0) return new Float64Array(counts.length).fill(1)
  const factors = roots.map((root, weekday) => clipped((root / (days[weekday] ?? 1) / usual) ** 2))
  return counts.map((_, n) => factors[weekdayOf(first + n)] ?? 1)
}

function clipped(factor: number): number {
  return Math.min(most, Math.max(least, factor))
}
