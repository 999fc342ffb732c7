import { readRound } from '../decide/round.ts'
import { type Day, dayOf, daysBetween } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import { type PlanState, plainPlan } from '../plan/state.ts'

/**
 * What the quiet is for, as it was said last: at a review, or in the questions of Decide. Empty where that lies further
 * back than the time from one review of the newest plan to the next: it would be asked anew by then.
 */
export function motivesNow(plan: PlanState, kept: Kept, today: Day, zone: string): readonly string[] {
  const every = [...plan.plans.values()].at(-1)?.reviewEvery ?? plainPlan.reviewEvery
  const [newest] = said(kept, zone).toSorted((a, b) => b.day.localeCompare(a.day))
  return newest === undefined || daysBetween(newest.day, today) > every ? [] : newest.motives
}

interface SaidMotives {
  readonly day: Day
  readonly motives: readonly string[]
}

/** A review of the same day speaks before the questions: those are answered once, and looked at again there. */
function said(kept: Kept, zone: string): readonly SaidMotives[] {
  const review = keptOf(kept, 'review.held').findLast(({ body }) => body.motives !== undefined)
  const round = readRound(kept)
  const decided = round?.answers.get('motives')?.answers ?? []
  return [
    ...(review?.body.motives === undefined
      ? []
      : [{ day: dayOf(review.at, review.zone), motives: review.body.motives }]),
    ...(round === undefined || decided.length === 0
      ? []
      : [{ day: dayOf(round.at, zone), motives: decided }]),
  ]
}
