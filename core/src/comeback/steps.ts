import { type Day, dayOf } from '../journal/day.ts'
import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import type { StepReply, StepReviewTime } from './codes.ts'

export interface StepReview extends Readonly<BodyOf<'step.reviewed'>> {
  readonly id: string
  readonly day: Day
}

/** One step with all that became of it. */
export interface Step extends Readonly<BodyOf<'step.planned'>> {
  readonly id: string
  readonly planned: Day
  readonly taken: { readonly at: string; readonly day: Day; readonly through: 'self' | 'friend' } | undefined
  /** What came back, as it was noted last; undefined while nothing was noted. */
  readonly answer: { readonly reply: StepReply; readonly day: Day } | undefined
  /** The newest look of each time. */
  readonly reviews: Readonly<Partial<Record<StepReviewTime, StepReview>>>
  /** What the newest look of all chose. */
  readonly next: StepReview['next'] | undefined
}

/** Every step that was planned, in the order of the journal. */
export function stepsOf(kept: Kept): readonly Step[] {
  const taken = keptOf(kept, 'step.taken')
  const answered = keptOf(kept, 'step.answered')
  const reviewed = keptOf(kept, 'step.reviewed')
  return keptOf(kept, 'step.planned').map(({ id, at, zone, body }) => {
    const first = taken.find(entry => entry.ref === id)
    const answer = answered.findLast(entry => entry.ref === id)
    const looks = reviewed
      .filter(entry => entry.ref === id)
      .map((look): StepReview => ({ ...look.body, id: look.id, day: dayOf(look.at, look.zone) }))
    return {
      ...body,
      id,
      planned: dayOf(at, zone),
      taken: first && { at: first.at, day: dayOf(first.at, first.zone), through: first.body.through },
      answer: answer && { reply: answer.body.reply, day: dayOf(answer.at, answer.zone) },
      reviews: Object.fromEntries(looks.map(look => [look.when, look])),
      next: looks.at(-1)?.next,
    }
  })
}
