import type { SafetyState } from '../care/state.ts'
import { applies } from './given.ts'
import { type QuestionCode, questionCodes } from './questions.ts'
import type { Round } from './round.ts'

/** Where a person stands in the sequence. */
export interface Sequence {
  /** The questions that apply, in the order in which they are asked. */
  readonly asked: readonly QuestionCode[]
  /** Those of them neither answered nor skipped yet, and those to be asked again. */
  readonly open: readonly QuestionCode[]
  /** How many of the asked ones are answered or skipped. */
  readonly done: number
  readonly of: number
}

/**
 * Which questions this round asks, which are open, and how far it is. The first of `open` comes next; `of` may grow
 * or shrink with an answer, because some questions follow from others.
 */
export function nextQuestions(round: Pick<Round, 'answers' | 'stale'>, safety: SafetyState): Sequence {
  const asked = questionCodes.filter(code => applies(code, round.answers, safety))
  const open = asked.filter(code => !round.answers.has(code) || round.stale.includes(code))
  return { asked, open, done: asked.length - open.length, of: asked.length }
}
