import { dayOf } from '@breakwater/core/journal'
import { dateProblem } from '@breakwater/core/plan'
import { now, zone } from '../../state/session.ts'

/** Whether what a date field holds is a day that can be noted; one that is over can. */
export function isCalendarDay(typed: string): boolean {
  const problem = dateProblem(typed, false, dayOf(now.value, zone.value))
  return problem === undefined || problem === 'over'
}
