import { rollingQuantile } from './rolling-quantile.ts'

/** A month to both sides, and what half a year has at least; below it a long silence would become the usual. */
const near = 30
const far = 90
const farShare = 0.25
const share = 0.6

/** Close days to either side: about a month, since not every day is close. */
const closeNear = 20

/** So little a day counts as the usual at least: nothing can be quieter than no contact. */
const least = 0.3

/** The usual messages of a day before anybody knows which days are close. `counts`: without their weekday's factor. */
export function firstBaseline(counts: Float64Array): Float64Array {
  const wide = rollingQuantile(counts, far, share)
  return rollingQuantile(counts, near, share).map((usual, day) =>
    Math.max(usual, farShare * (wide[day] ?? 0), least),
  )
}

/**
 * The usual of each day from the close days around it (their median); over a quiet stretch in a straight line from before to
 * after. The first one again when no day is close.
 */
export function closeBaseline(counts: Float64Array, isLow: Uint8Array): Float64Array {
  const days: number[] = []
  for (let day = 0; day < counts.length; day++) if (isLow[day] === 0) days.push(day)
  if (days.length === 0) return firstBaseline(counts)
  const values = Float64Array.from(days, day => counts[day] ?? 0)
  const medians = rollingQuantile(values, closeNear, 0.5).map(median => Math.max(least, median))
  return between(days, medians, counts.length)
}

/** A value for every day: those of the given days, in straight lines between them, level outside. */
function between(days: readonly number[], values: Float64Array, size: number): Float64Array {
  const found = new Float64Array(size)
  let next = 0
  for (let day = 0; day < size; day++) {
    while (next < days.length && (days[next] ?? 0) < day) next++
    const after = values[Math.min(next, days.length - 1)] ?? 0
    const before = values[Math.max(0, next - 1)] ?? 0
    const [from, to] = [days[Math.max(0, next - 1)] ?? 0, days[Math.min(next, days.length - 1)] ?? 0]
    const part = to > from ? Math.min(1, Math.max(0, (day - from) / (to - from))) : 1
    found[day] = before + part * (after - before)
  }
  return found
}
