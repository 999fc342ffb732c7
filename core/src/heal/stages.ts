import { addDays, type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { StageCode } from './codes.ts'

/** Where the person sees themselves now, since which day, and by which entry. */
export interface CurrentStages {
  readonly id: string
  readonly stages: readonly StageCode[]
  readonly since: Day
}

/** One stretch of the ribbon, both days included. Two themes at once lie on two lanes. */
export interface StageSegment {
  readonly stage: StageCode
  readonly lane: 0 | 1
  readonly from: Day
  readonly to: Day
}

/** What was chosen last; undefined before the first time. No stages in it: the person chose none. */
export function currentStages(kept: Kept): CurrentStages | undefined {
  const last = choices(kept).at(-1)
  return last && { id: last.id, stages: last.stages, since: last.day }
}

/**
 * The history as a ribbon: a theme lasts from the day on which it was chosen to the day before another choice, or to
 * the day of `now` (milliseconds since 1970). A theme that stays keeps its lane. Any order, also back again.
 */
export function stageRibbon(kept: Kept, now: number, zone: string): readonly StageSegment[] {
  const chosen = choices(kept)
  const today = dayOf(now, zone)
  const done: StageSegment[] = []
  let open: readonly StageSegment[] = []
  chosen.forEach(({ day, stages }, n) => {
    const next = chosen[n + 1]?.day
    // A choice on a day ahead (a clock was set back) still gets its one day.
    const to = next === undefined ? (today > day ? today : day) : addDays(next, -1)
    const going = open.filter(segment => stages.includes(segment.stage))
    done.push(...open.filter(segment => !going.includes(segment)))
    open = lay(stages, going, day, to)
  })
  return [...done, ...open].sort((a, b) => (a.from === b.from ? a.lane - b.lane : a.from < b.from ? -1 : 1))
}

/** The segments of one choice: those that go on, made longer, and new ones on the lanes that are free. */
function lay(
  stages: readonly StageCode[],
  going: readonly StageSegment[],
  from: Day,
  to: Day,
): StageSegment[] {
  const laid = going.map(segment => ({ ...segment, to }))
  for (const stage of stages) {
    if (laid.some(segment => segment.stage === stage)) continue
    const lane = laid.some(segment => segment.lane === 0) ? 1 : 0
    laid.push({ stage, lane, from, to })
  }
  return laid
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
