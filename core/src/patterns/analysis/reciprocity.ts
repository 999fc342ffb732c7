import type { Figure } from '../shape.ts'
import { figure, tooFew } from './figure.ts'
import { medianNeeds, medianOf, medianRange } from './median.ts'
import type { WeekCounts } from './weeks.ts'

/** A week counts from so many messages on. */
const messagesNeeded = 10

/** How alike both sides wrote, week by week: 1 as much as each other, 0 one alone; the median. `n` counts weeks. */
export function reciprocityOf({ mine, theirs }: WeekCounts): Figure {
  const found: number[] = []
  mine.forEach((a, week) => {
    const b = theirs[week] ?? 0
    if (a + b >= messagesNeeded) found.push(1 - Math.abs(a - b) / (a + b))
  })
  if (found.length < medianNeeds) return tooFew(found.length, medianNeeds)
  const sorted = Float64Array.from(found).sort()
  const { low, high } = medianRange(sorted)
  return figure(medianOf(sorted), low, high, found.length)
}
