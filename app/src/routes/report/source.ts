import type { ReportSource, SeriesRange } from '@breakwater/core/heal'
import { addDays } from '@breakwater/core/journal'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { today } from '../insights/facts.ts'

/** The time a report is about, in days; `all` has no beginning. */
const periodDays = { month: 28, quarter: 91, all: undefined } as const
export type Period = keyof typeof periodDays
export const periods = Object.keys(periodDays) as readonly Period[]

/** The days of a period, today last. */
export function rangeOf(period: Period): SeriesRange {
  const days = periodDays[period]
  return days === undefined ? {} : { from: addDays(today(), 1 - days), to: today() }
}

/** What a report is made of, at this moment. */
export function sourceNow(): ReportSource {
  const { hold, heal, kept } = person.value
  return { hold, heal, kept, now: now.value, zone: zone.value }
}
