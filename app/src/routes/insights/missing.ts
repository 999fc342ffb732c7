import { hoursFrom, symptomPlots, symptomsFrom, urgesByHour } from '@breakwater/core/heal'
import { ledgerFrom } from '@breakwater/core/hold'
import { indexOfDay, keptOf } from '@breakwater/core/journal'
import {
  daysOf,
  hardHours,
  hardHoursFrom,
  howLongFrom,
  lookingCosts,
  lookingFrom,
  wavesOf,
} from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { answeredForecasts, beginning, linesFrom, ratedEvenings, seriesOf, today } from './facts.ts'
import { measures } from './measures.ts'
import { stageLanes } from './stage-lanes.ts'

/** A part that is not shown, and what it would need. */
export interface Missing {
  readonly title: string
  readonly needs: string
}

/** All parts that are not there yet, in the order of the page. */
export function missingNow(): readonly Missing[] {
  return [...missingDays(), ...missingWaves(), ...missingLooks(), ...missingOutlook()]
}

function missingDays(): readonly Missing[] {
  const t = words('insights')
  const { kept } = person.value
  const evenings = ratedEvenings().length
  const weeks = keptOf(kept, 'symptoms.noted').length
  return [
    ...given(
      evenings < linesFrom,
      t('lines.title'),
      t('need.evenings', { least: linesFrom, count: evenings }),
    ),
    ...given(stageLanes() === undefined, t('stages.title'), t('need.stages')),
    ...given(
      symptomPlots(kept).length === 0,
      t('symptoms.title'),
      t('need.weeks', { least: symptomsFrom, count: weeks }),
    ),
  ]
}

function missingWaves(): readonly Missing[] {
  const t = words('insights')
  const { hold } = person.value
  const waves = wavesOf(hold.urges.values())
  const { hours, weekdays } = hardHours(waves, indexOfDay(today()))
  const few =
    waves.length < hardHoursFrom.waves || new Set(waves.map(({ day }) => day)).size < hardHoursFrom.days
  const answered = answeredForecasts(hold).length
  const hard = few
    ? t('need.hard', { least: hardHoursFrom.waves, days: hardHoursFrom.days, count: waves.length })
    : t('need.even')
  return [
    ...given(
      urgesByHour(hold) === undefined,
      t('hours.title'),
      t('need.waves', { least: hoursFrom, count: waves.length }),
    ),
    ...given(hours === undefined && weekdays === undefined, t('hard.title'), hard),
    ...given(
      answered < ledgerFrom,
      t('ledger.title'),
      t('need.forecasts', { least: ledgerFrom, count: answered }),
    ),
  ]
}

function missingLooks(): readonly Missing[] {
  const t = words('insights')
  const { days } = person.value.hold
  const [sought, chance] = (['soughtLooks', 'chanceLooks'] as const).map(kind =>
    daysOf(days, kind, beginning(), today()),
  )
  const costs = lookingCosts(seriesOf('longing'), sought ?? [], chance ?? [])
  const none = costs.sought === undefined && costs.chance === undefined
  return given(none, t('looking.title'), t('need.looks', { least: lookingFrom }))
}

function missingOutlook(): readonly Missing[] {
  const t = words('insights')
  const most = Math.max(...measures.map(measure => seriesOf(measure).days.length))
  return given(most < howLongFrom, t('outlook.title'), t('need.days', { least: howLongFrom, count: most }))
}

function given(missing: boolean, title: string, needs: string): readonly Missing[] {
  return missing ? [{ title, needs }] : []
}
