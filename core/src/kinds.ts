import { careKinds } from './care/entries.ts'
import { cutKept } from './cut/entries.ts'
import { decideKept } from './decide/entries.ts'
import { healKept, healKinds } from './heal/entries.ts'
import { holdKinds } from './hold/entries.ts'
import { journalKinds } from './journal/entries.ts'
import type { EntryOf } from './journal/entry.ts'
import { planKept, planKinds } from './plan/entries.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const keptKinds = { ...planKept, ...decideKept, ...cutKept, ...healKept } as const

/** Every kind of entry that this Breakwater knows. A new kind is declared in its folder's entries.ts and nowhere else. */
export const kinds = {
  ...journalKinds,
  ...planKinds,
  ...holdKinds,
  ...careKinds,
  ...healKinds,
  ...keptKinds,
} as const

export type KnownKind = keyof typeof kinds
export type KnownEntry = EntryOf<typeof kinds>
