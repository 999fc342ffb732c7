import { first, type Kinds } from '../journal/kind.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const patternsKept = { 'patterns.kept': first } as const satisfies Kinds
