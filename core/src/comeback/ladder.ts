import { addDays, type Day, dayOf, daysBetween } from '../journal/day.ts'
import type { Kept } from '../journal/kept.ts'
import { rungCodes, type StepRung, stepReviewTimes } from './codes.ts'
import { reviewToHold } from './step-reviews.ts'
import { type Step, stepsOf } from './steps.ts'

/** Days after which a message without an answer closes the path. Our own number, not from a study. */
export const replyWait = 14

/** Days from a step to the next bigger one, at least. Our own numbers. */
export const spacing = { note: 7, exchange: 7, call: 14, meeting: 14 } as const satisfies Readonly<
  Record<StepRung, number>
>

/** Days a pause lasts at least before the step is looked at again, and "back to quiet" before a new first step. Our own number. */
export const pauseFor = 14

/** They said no, or nothing came back: which step it was, and since which day the path is closed. */
export interface PathEnd {
  readonly by: 'no' | 'noReply'
  readonly step: string
  readonly on: Day
}

/**
 * Where the ladder stands.
 * `begin`: the first rung may be planned. `planned`: a step waits to be taken. `reviewing`: its looks are not over.
 * `answer`: it waits for what comes back. `cold`, `paused`, `spaced`: nothing bigger, or nothing before `until`.
 * `next`: the rung `rung` may be planned. `quiet`: back to quiet, an end that counts; from `until` on a first step may be
 * asked for again. `top`: all rungs were gone.
 * `closed`: they said no, or nothing came back.
 */
export type LadderStand =
  | { readonly at: 'begin' | 'next'; readonly rung: StepRung }
  | { readonly at: 'planned' | 'reviewing' | 'cold' | 'top' }
  | { readonly at: 'answer'; readonly until: Day | undefined }
  | { readonly at: 'paused' | 'spaced' | 'quiet'; readonly until: Day }
  | { readonly at: 'closed'; readonly end: PathEnd }

export interface Ladder {
  readonly stand: LadderStand
  /** The newest step; undefined before the first one. */
  readonly current: Step | undefined
  /** All steps, newest first. */
  readonly steps: readonly Step[]
}

/** The ladder at `now` (milliseconds since 1970) in `zone`. */
export function ladderOf(kept: Kept, now: number, zone: string): Ladder {
  const steps = stepsOf(kept)
  const current = steps.at(-1)
  return { stand: standOf(steps, current, now, zone), current, steps: steps.toReversed() }
}

/** What closes the path for good, unless the other comes back on their own: the first step that did. */
export function pathEnd(steps: readonly Step[], now: number, zone: string): PathEnd | undefined {
  return steps.map(step => endOf(step, dayOf(now, zone))).find(end => end !== undefined)
}

function endOf({ id, rung, taken, answer }: Step, today: Day): PathEnd | undefined {
  if (answer?.reply === 'no') return { by: 'no', step: id, on: answer.day }
  if (taken === undefined || today < addDays(taken.day, replyWait)) return undefined
  // What is written is answered or it is not; of a call or a meeting nothing is known until the person says so.
  const nothing = answer === undefined ? isWritten(rung) : answer.reply === 'none'
  return nothing ? { by: 'noReply', step: id, on: addDays(taken.day, replyWait) } : undefined
}

function isWritten(rung: StepRung): boolean {
  return rung === 'note' || rung === 'exchange'
}

function standOf(steps: readonly Step[], current: Step | undefined, now: number, zone: string): LadderStand {
  const end = pathEnd(steps, now, zone)
  if (end !== undefined) return { at: 'closed', end }
  if (current === undefined) return { at: 'begin', rung: rungCodes[0] }
  if (current.next === 'quiet') return { at: 'quiet', until: pauseEnd(current, dayOf(now, zone)) }
  if (current.taken === undefined) return { at: 'planned' }
  return standAfter(current, current.taken.day, now, zone)
}

function standAfter(step: Step, taken: Day, now: number, zone: string): LadderStand {
  if (reviewToHold(step, now, zone) !== undefined) return { at: 'reviewing' }
  const reply = step.answer?.reply
  if (reply === undefined || reply === 'none') return { at: 'answer', until: answerUntil(step, taken) }
  if (stepReviewTimes.some(when => step.reviews[when] === undefined)) return { at: 'reviewing' }
  if (step.next === 'pause') return { at: 'paused', until: pauseEnd(step, dayOf(now, zone)) }
  if (reply === 'cold') return { at: 'cold' }
  return upwards(step.rung, taken, dayOf(now, zone))
}

function answerUntil({ rung, answer }: Step, taken: Day): Day | undefined {
  return isWritten(rung) || answer !== undefined ? addDays(taken, replyWait) : undefined
}

/** A pause, and quiet, are counted from the look that chose them. */
function pauseEnd(step: Step, today: Day): Day {
  const looks = Object.values(step.reviews).map(({ day }) => day)
  return addDays(looks.sort().at(-1) ?? today, pauseFor)
}

function upwards(rung: StepRung, taken: Day, today: Day): LadderStand {
  const above = rungCodes[rungCodes.indexOf(rung) + 1]
  if (above === undefined) return { at: 'top' }
  const until = addDays(taken, spacing[rung])
  return daysBetween(today, until) > 0 ? { at: 'spaced', until } : { at: 'next', rung: above }
}
