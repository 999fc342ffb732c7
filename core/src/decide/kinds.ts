import { first, type Kinds } from '../journal/kind.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const decideKept = {
  'decision.begun': first,
  'decision.answered': first,
  'decision.chosen': first,
} as const satisfies Kinds
