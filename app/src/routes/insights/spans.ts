import { addDays, type Day, daysFrom } from '@breakwater/core/journal'
import { beginning, today } from './facts.ts'

/** How far back the lines go, in days. */
const spanDays = { month: 28, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY } as const
export type Span = keyof typeof spanDays

/** The days to draw, today last. */
export function daysOfSpan(span: Span): readonly Day[] {
  const [first, last] = [beginning(), today()]
  const days = spanDays[span]
  const from = Number.isFinite(days) ? addDays(last, 1 - days) : first
  return daysFrom(from > first ? from : first, last)
}

/** The spans that show something different from one another. */
export function spansOf(): readonly Span[] {
  const length = daysFrom(beginning(), today()).length
  const shorter = (['month', 'quarter', 'year'] as const).filter(span => spanDays[span] < length)
  return shorter.length === 0 ? [] : [...shorter, 'all']
}
