import { first, type Kinds } from '../journal/kind.ts'

/** The kinds of this folder's entries that are folded; what each says stands in entries.ts. */
export const careKinds = {
  'safety.answered': first,
  'safetyPlan.written': first,
} as const satisfies Kinds
