import { addDays } from '../journal/day.ts'
import type { BodyOf } from '../kinds.ts'
import type { Shape, Weeks } from './shape.ts'

/** Twenty years of weeks: more than this is cut off at its beginning. */
export const keptWeeksMost = 1040

/** With this and `keptWeeksMost` no kept body is larger than 20 KB. */
export const weekCountMost = 9_999_999

type KeptBody = BodyOf<'patterns.kept'>

/** What is kept of a shape: its weeks; undefined where it holds none. */
export function keptOfShape({ weeks, ownOnly }: Pick<Shape, 'weeks' | 'ownOnly'>): KeptBody | undefined {
  const length = Math.min(weeks.mine.length, weeks.theirs.length)
  if (length === 0) return undefined
  const from = Math.max(0, length - keptWeeksMost)
  const column = (side: readonly (number | null)[]) => side.slice(from, length).map(within)
  return {
    first: addDays(weeks.first, 7 * from),
    mine: column(weeks.mine),
    theirs: column(weeks.theirs),
    ...(ownOnly ? { ownOnly } : {}),
  }
}

/** The weeks of what was kept, as a shape has them. */
export function weeksOfKept({ first, mine, theirs }: KeptBody): Weeks {
  return { first, mine, theirs }
}

function within(count: number | null): number | null {
  return count === null ? null : Math.min(count, weekCountMost)
}
