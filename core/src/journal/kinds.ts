import { first, type Kinds } from './kind.ts'

/** The kinds of this folder's entries that are folded; what each says stands in entries.ts. */
export const journalKinds = {
  'journal.replaced': first,
  'journal.removed': first,
  'setting.chosen': first,
  'backup.made': first,
  'person.named': first,
} as const satisfies Kinds
