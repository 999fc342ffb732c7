import { type Day, daysBetween } from '../journal/day.ts'
import { stepReviewTimes } from './codes.ts'
import type { Step, StepReview } from './steps.ts'

/** What the looks after steps say about old feelings: of those that were held within the days that are looked at. */
export interface StepLooks {
  readonly held: number
  /** How many said "no": none of what was there came back. */
  readonly calm: number
  /** The strongest of what came back, 0 to 10; undefined where no strength was given. */
  readonly strongest: number | undefined
  /** How many looks at one and the same step said "yes", where they were most. */
  readonly yes: number
}

/** The looks of the last `days` days before `today`, newest of each time; undefined where none was held. */
export function stepLooksOf(steps: readonly Step[], today: Day, days: number): StepLooks | undefined {
  const lately = steps.map(step => looksOf(step).filter(({ day }) => daysBetween(day, today) < days))
  const all = lately.flat()
  if (all.length === 0) return undefined
  const strengths = all.flatMap(({ strength }) => strength ?? [])
  return {
    held: all.length,
    calm: count(all, 'no'),
    strongest: strengths.length === 0 ? undefined : Math.max(...strengths),
    yes: Math.max(...lately.map(looks => count(looks, 'yes'))),
  }
}

function looksOf(step: Step): readonly StepReview[] {
  return stepReviewTimes.flatMap(when => step.reviews[when] ?? [])
}

function count(looks: readonly StepReview[], said: StepReview['feelings']): number {
  return looks.filter(({ feelings }) => feelings === said).length
}
