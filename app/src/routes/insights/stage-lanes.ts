import { type StageCode, type StageStretch, stageCodes, stageStretches } from '@breakwater/core/heal'
import { type Day, daysFrom } from '@breakwater/core/journal'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { today } from './facts.ts'

/** The themes that were ever chosen, in their usual order, and the days on which each one was on. */
export interface StageLanes {
  readonly days: readonly Day[]
  readonly lanes: readonly { readonly stage: StageCode; readonly on: readonly boolean[] }[]
  readonly stretches: readonly StageStretch[]
}

/** The history of themes from the first choice to today, or from `from` on; undefined before there is one. */
export function stageLanes(from?: Day): StageLanes | undefined {
  const all = stageStretches(person.value.kept, now.value, zone.value)
  const stretches = from === undefined ? all : all.filter(({ to }) => to >= from)
  const first = [...stretches.map(stretch => stretch.from)].sort()[0]
  if (first === undefined) return undefined
  const last = [today(), ...stretches.map(({ to }) => to)].sort().at(-1) ?? first
  const days = daysFrom(from !== undefined && from > first ? from : first, last)
  const lanes = stageCodes
    .filter(stage => stretches.some(stretch => stretch.stage === stage))
    .map(stage => ({
      stage,
      on: days.map(day => stretches.some(one => one.stage === stage && one.from <= day && day <= one.to)),
    }))
  return { days, lanes, stretches }
}
