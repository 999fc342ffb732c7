import { quietDays } from '../hold/quiet-days.ts'
import { epochOf } from '../journal/calendar.ts'
import type { PersonState } from '../state.ts'
import { inSightFor } from './friends.ts'
import type { WeekFigures } from './letters.ts'

/**
 * The figures of the last seven days that a person may tick for a friend, at `now` (epoch ms) in `zone`: quiet days among those that are
 * over, and waves that passed. Without a running plan there are no quiet days.
 */
export function weekFigures({ hold, plan }: PersonState, now: number, zone: string): WeekFigures {
  const over =
    quietDays(hold, plan, now, zone)
      ?.days.filter(day => day.complete)
      .slice(-7) ?? []
  const passed = [...hold.urges.values()].filter(
    ({ closed }) => closed?.ending === 'passed' && now - epochOf(closed.at) < inSightFor,
  )
  return {
    ...(over.length === 0 ? {} : { quiet: { quiet: over.filter(day => day.quiet).length, of: over.length } }),
    passed: passed.length,
  }
}
