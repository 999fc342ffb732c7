import { addDays, daysBetween } from '@breakwater/core/journal'
import { daysOf, type HowLong, howLong, type Measure, priors } from '@breakwater/core/outlook'
import { person } from '../../state/view.ts'
import { beginning, seriesOf, today } from './facts.ts'

/** So many days are shown before today and after it, so that today stands in the middle. */
export const reachDays = 60

const ahead = Array.from({ length: reachDays }, (_, n) => n + 1)

/** The outlook of one measure with a forecast for each of the next days; undefined below its minimum. */
export function outlookNow(measure: Measure): HowLong | undefined {
  const start = beginning()
  return howLong({
    series: seriesOf(measure),
    prior: priors[measure],
    today: daysBetween(start, today()),
    contacts: daysOf(person.value.hold.days, 'contact', start, today()),
    ahead,
  })
}

/** The ratings of the days before today, today last; days before the journal began are open. */
export function knownDays(measure: Measure): readonly (number | undefined)[] {
  const { rated } = person.value.heal
  return Array.from(
    { length: reachDays + 1 },
    (_, n) => rated.get(addDays(today(), n - reachDays))?.[measure],
  )
}
