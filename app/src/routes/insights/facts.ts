import type { RatingCode } from '@breakwater/core/heal'
import { forecastPairs, type HoldState } from '@breakwater/core/hold'
import { type Day, dayOf } from '@breakwater/core/journal'
import { type Measure, ratingsOf, type Series } from '@breakwater/core/outlook'
import { runningPlan } from '@breakwater/core/plan'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'

/** The lines are drawn from so many rated evenings on: two points are no picture. */
export const linesFrom = 3

/** The three of the evening, in the order in which they are drawn. */
export const evening = ['longing', 'sadness', 'anger'] as const satisfies readonly RatingCode[]

export function today(): Day {
  return dayOf(now.value, zone.value)
}

/** Days on which any of the three was rated, oldest first. */
export function ratedEvenings(): readonly Day[] {
  return [...person.value.heal.rated]
    .filter(([, rated]) => evening.some(code => rated[code] !== undefined))
    .map(([day]) => day)
    .sort()
}

/** Where a series begins: the plan's start, or the first rating where that is earlier. */
export function beginning(): Day {
  const { heal, plan } = person.value
  const start = runningPlan(plan)?.startDay ?? today()
  const first = [...heal.rated.keys()].sort()[0] ?? start
  return [start, first, today()].sort()[0] ?? start
}

/** The ratings of one measure up to today, as days since `beginning`. */
export function seriesOf(measure: Measure): Series {
  return ratingsOf(person.value.heal.rated, measure, beginning(), today())
}

/** Every forecast that was answered, oldest first. */
export function answeredForecasts(hold: HoldState): readonly { forecast: number; came: number }[] {
  return [...hold.urges.values()].flatMap(forecastPairs)
}
