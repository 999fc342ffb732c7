import { type ContactMark, contactMarks } from '@breakwater/core/heal'
import { quietDays } from '@breakwater/core/hold'
import type { Day } from '@breakwater/core/journal'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import type { evening } from './facts.ts'

/** What stands on a thin line below the ratings. */
export const laneCodes = ['quiet', 'fromMe', 'fromThem', 'looks'] as const
export type LaneCode = (typeof laneCodes)[number]

type EveningCode = (typeof evening)[number]

/** Ratings and marks of the same days, side by side. */
export interface DayLines {
  readonly days: readonly Day[]
  readonly ratings: Readonly<Record<EveningCode, readonly (number | undefined)[]>>
  readonly lanes: Readonly<Record<LaneCode, readonly boolean[]>>
}

/** The lines of these days; a day without an answer stays open. */
export function dayLines(days: readonly Day[]): DayLines {
  const { heal, hold, plan } = person.value
  const [from, to] = [days[0], days.at(-1)]
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const marks = new Map(contactMarks(hold, range).map(mark => [mark.day, mark]))
  const quiet = quietDays(hold, plan, now.value, zone.value)?.days ?? []
  const quietOnes = new Set(quiet.filter(day => day.quiet && day.complete).map(({ day }) => day))
  const rated = (code: EveningCode) => days.map(day => heal.rated.get(day)?.[code])
  const marked = (count: (mark: ContactMark) => number) =>
    days.map(day => {
      const mark = marks.get(day)
      return mark !== undefined && count(mark) > 0
    })
  return {
    days,
    ratings: { longing: rated('longing'), sadness: rated('sadness'), anger: rated('anger') },
    lanes: {
      quiet: days.map(day => quietOnes.has(day)),
      fromMe: marked(mark => mark.outgoing + mark.necessary),
      fromThem: marked(mark => mark.incoming),
      looks: marked(mark => mark.soughtLooks + mark.chanceLooks),
    },
  }
}

/** The lanes on which anything stands. */
export function usedLanes({ lanes }: DayLines): readonly LaneCode[] {
  return laneCodes.filter(code => lanes[code].some(on => on))
}
