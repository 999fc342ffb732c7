import { first, type Kinds } from '../journal/kind.ts'

/** The kinds of this folder's entries that are folded; what each says stands in entries.ts. */
export const healKinds = {
  'checkIn.morning': first,
  'checkIn.evening': first,
  'letter.written': first,
  'letter.sealed': first,
} as const satisfies Kinds

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const healKept = {
  'symptoms.noted': first,
  'scale.answered': first,
  'stage.chosen': first,
  'sitting.held': first,
  'writing.done': first,
  'time.estimated': first,
  'time.planned': first,
  'time.spent': first,
  'people.seen': first,
  'relationship.reviewed': first,
  'role.noted': first,
  'pattern.noted': first,
  'worth.noted': first,
  'caution.answered': first,
} as const satisfies Kinds
