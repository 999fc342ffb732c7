import { first, type Kinds } from '../journal/kind.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const cutKept = {
  'identifier.noted': first,
  'identifier.notThem': first,
  'shield.set': first,
  'shield.counted': first,
  'shield.keyed': first,
} as const satisfies Kinds
