import type { HealState } from '../heal/state.ts'
import { emptyTally, type HoldState } from '../hold/state.ts'
import { epochOf } from '../journal/calendar.ts'
import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type StepReviewTime, stepReviewTimes } from './codes.ts'
import type { Step } from './steps.ts'

/** A look in the morning is asked for from ten on: what was decided in the night is not asked about in it. */
const morning = '10:00'

/** Days after the step on which each look comes; the first comes at once. */
const after = { atOnce: 0, nextMorning: 1, threeDays: 3 } as const satisfies Readonly<
  Record<StepReviewTime, number>
>

/** One look after a step: from when on it is asked for (ms since 1970), and where it stands. */
export interface ReviewDue {
  readonly when: StepReviewTime
  readonly from: number
  readonly stands: 'held' | 'due' | 'ahead'
}

/**
 * The three looks after a step at `now` (milliseconds since 1970) in `zone`; none while it was not taken. One that was
 * not held stays due: the step is not over without it.
 */
export function reviewsOfStep(step: Step, now: number, zone: string): readonly ReviewDue[] {
  const { taken } = step
  if (taken === undefined) return []
  return stepReviewTimes.map(when => {
    const from = when === 'atOnce' ? epochOf(taken.at) : morningOf(addDays(taken.day, after[when]), zone)
    const held = step.reviews[when] !== undefined
    return { when, from, stands: held ? 'held' : from <= now ? 'due' : 'ahead' }
  })
}

/** The look that is asked for now: the first one that is due. */
export function reviewToHold(step: Step, now: number, zone: string): ReviewDue | undefined {
  return reviewsOfStep(step, now, zone).find(({ stands }) => stands === 'due')
}

/** One day of the journal beside a step. What was not rated is missing. */
export interface StepDay {
  readonly day: Day
  /** Days since the step; 0 on its day, negative before it. */
  readonly offset: number
  readonly waves: number
  readonly strongest: number | undefined
  readonly longing: number | undefined
  /** Nothing was sent and nobody was looked up, beside the step itself. */
  readonly quiet: boolean
}

/** The days from three before the step to three after it, as far as they have come. */
export function daysAround(
  step: Step,
  hold: HoldState,
  heal: HealState,
  now: number,
  zone: string,
): readonly StepDay[] {
  const { taken } = step
  if (taken === undefined) return []
  const today = dayOf(now, zone)
  return [-3, -2, -1, 0, 1, 2, 3]
    .map(offset => ({ offset, day: addDays(taken.day, offset) }))
    .filter(({ day }) => daysBetween(day, today) >= 0)
    .map(({ offset, day }) => ({ offset, day, ...dayFacts(day, hold, heal) }))
}

function dayFacts(day: Day, hold: HoldState, heal: HealState): Omit<StepDay, 'day' | 'offset'> {
  const tally = hold.days.get(day) ?? emptyTally
  return {
    waves: tally.urges,
    strongest: tally.peak,
    longing: heal.rated.get(day)?.longing,
    quiet: tally.outgoing === 0 && tally.soughtLooks === 0,
  }
}

function morningOf(day: Day, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: morning })
    .epochMilliseconds
}
