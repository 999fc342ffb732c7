import * as v from 'valibot'
import { type BodiesOf, calendarDay } from '../journal/body.ts'
import { keptWeeksMost, weekCountMost } from './kept-weeks.ts'
import type { patternsKept } from './kinds.ts'

/** Messages of one side in a week; `null` where fewer than five were not told apart. */
const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(weekCountMost)))
const counts = v.pipe(v.array(count), v.maxLength(keptWeeksMost))

/** What is kept of a look at a chat, if the person wants it: how much each side wrote, by the week, and nothing else. */
export const patternsKeptBodies = {
  /** Both sides by the week from the Monday `first` on, without a gap; `ownOnly`: the file held one side only. */
  'patterns.kept': v.pipe(
    v.object({
      first: calendarDay,
      mine: counts,
      theirs: counts,
      ownOnly: v.optional(v.literal(true)),
    }),
    v.check(({ mine, theirs }) => mine.length === theirs.length, 'not as many weeks of each side'),
  ),
} as const satisfies BodiesOf<typeof patternsKept>
