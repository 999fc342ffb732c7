import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { StageCode } from './codes.ts'

/** Where the person sees themselves now, since which day, and by which entry. */
export interface CurrentStages {
  readonly id: string
  readonly stages: readonly StageCode[]
  readonly since: Day
}

/** A theme for as long as it stayed, both days included. Two may be on at once. */
export interface StageStretch {
  readonly stage: StageCode
  readonly from: Day
  readonly to: Day
}

/** What was chosen last; undefined before the first time. No stages in it: the person chose none. */
export function currentStages(kept: Kept): CurrentStages | undefined {
  const last = choices(kept).at(-1)
  return last && { id: last.id, stages: last.stages, since: last.day }
}

/**
 * The history, by first day: a theme lasts from the day on which it was chosen to the day before a choice without it, or
 * to the day of `now` (milliseconds since 1970). Any order, also back again.
 */
export function stageStretches(kept: Kept, now: number, zone: string): readonly StageStretch[] {
  const chosen = choices(kept)
  const today = dayOf(now, zone)
  const done: StageStretch[] = []
  let open: readonly StageStretch[] = []
  chosen.forEach(({ day, stages }, n) => {
    const next = chosen[n + 1]?.day
    // A choice on a day ahead (a clock was set back) still gets its one day.
    const to = next === undefined ? (today > day ? today : day) : addDays(next, -1)
    const stays = ({ stage }: StageStretch) => stages.includes(stage)
    done.push(...open.filter(stretch => !stays(stretch)))
    const going = open.filter(stays)
    const begun = stages.filter(stage => !going.some(stretch => stretch.stage === stage))
    open = [...going, ...begun.map(stage => ({ stage, from: day }))].map(stretch => ({ ...stretch, to }))
  })
  return [...done, ...open].sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))
}

interface Choice {
  readonly id: string
  readonly day: Day
  readonly stages: readonly StageCode[]
}

/** By day, oldest first; of several on a day the last one recorded counts. */
function choices(kept: Kept): readonly Choice[] {
  const byDay = new Map<Day, Choice>()
  for (const { id, at, zone, body } of keptOf(kept, 'stage.chosen')) {
    const day = dayOf(at, zone)
    byDay.set(day, { id, day, stages: [...new Set(body.stages)] })
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
