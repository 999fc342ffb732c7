import type { Figure } from '../shape.ts'
import { figure, tooFew } from './figure.ts'
import { drawnRange } from './resampling.ts'
import { turnsNeeded, type Waits, weeksNeeded } from './waits.ts'

/** What is missing for a figure about these waits, if anything: turns, or weeks. */
export function waitsLack({ count }: Waits, weeks: number): Figure | undefined {
  if (count < turnsNeeded) return tooFew(count, turnsNeeded)
  return weeks < weeksNeeded ? tooFew(weeks, weeksNeeded) : undefined
}

/** The median minutes until a side answered, with the interval of whole weeks drawn again (`drawn`). */
export function replyTimeOf(waits: Waits, weeks: number, drawn: Float64Array): Figure {
  const { low, high } = drawnRange(drawn)
  const { median, count } = waits
  return waitsLack(waits, weeks) ?? figure(median, Math.min(median, low), Math.max(median, high), count)
}
