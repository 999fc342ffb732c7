import { type SymptomCode, type SymptomPlot, symptomPlots } from '@breakwater/core/heal'
import { type Day, daysBetween } from '@breakwater/core/journal'
import { person } from '../../state/view.ts'

/** More days between two looks than this are a gap: a week was left out. */
const apart = 10

/** Small plots on the same looks; `undefined` in place of a week that was left out. */
export interface SymptomWeeks {
  readonly days: readonly (Day | undefined)[]
  readonly plots: readonly {
    readonly symptom: SymptomCode
    readonly n: number
    readonly values: readonly (number | undefined)[]
  }[]
}

/** The symptoms with enough looks, all on the same days. */
export function symptomWeeks(): SymptomWeeks {
  const plots = symptomPlots(person.value.kept)
  const days = withGaps([...new Set(plots.flatMap(({ points }) => points.map(({ day }) => day)))].sort())
  return { days, plots: plots.map(plot => ({ ...plot, values: valuesOn(days, plot) })) }
}

function withGaps(days: readonly Day[]): readonly (Day | undefined)[] {
  return days.flatMap((day, n) => {
    const before = days[n - 1]
    return before !== undefined && daysBetween(before, day) > apart ? [undefined, day] : [day]
  })
}

function valuesOn(days: SymptomWeeks['days'], { points }: SymptomPlot): readonly (number | undefined)[] {
  const byDay = new Map(points.map(({ day, value }) => [day, value]))
  return days.map(day => (day === undefined ? undefined : byDay.get(day)))
}
