import * as v from 'valibot'
import { type BodiesOf, line, words } from '../journal/body.ts'
import type { decideKept } from './kinds.ts'

/** The set of questions an answer belongs to: raised when questions or answers change their meaning. */
const set = v.pipe(v.number(), v.integer(), v.minValue(1))

/**
 * What is recorded while deciding; kept as recorded, see [Note: kept entries]. Questions and answers are codes of
 * `questions.ts`. An answer of another set is kept, and asked again where its code is not known any more.
 */
export const decideKeptBodies = {
  /** A round of questions began. */
  'decision.begun': v.object({ set }),
  /** An answer in the round named by `ref`, newest counts; none in `answers`: skipped, or taken back. */
  'decision.answered': v.object({
    set,
    question: line,
    answers: v.pipe(v.array(line), v.maxLength(20)),
    words: v.optional(words),
  }),
  /** What was recommended in the round named by `ref`, and what the person chose. */
  'decision.chosen': v.object({ set, recommended: line, chosen: line }),
} as const satisfies BodiesOf<typeof decideKept>
