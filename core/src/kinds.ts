import type { InferOutput } from 'valibot'
import { careKinds } from './care/kinds.ts'
import { comebackKept } from './comeback/kinds.ts'
import { cutKept } from './cut/kinds.ts'
import { decideKept } from './decide/kinds.ts'
import type { bodies } from './edge.ts'
import { friendKept } from './friend/kinds.ts'
import { healKept, healKinds } from './heal/kinds.ts'
import { holdKinds } from './hold/kinds.ts'
import type { Entry } from './journal/entry.ts'
import type { Kinds } from './journal/kind.ts'
import { journalKinds } from './journal/kinds.ts'
import { patternsKept } from './patterns/kinds.ts'
import { planKept, planKinds } from './plan/kinds.ts'

/** The kinds that are kept as recorded: see [Note: kept entries]. */
export const keptKinds = {
  ...planKept,
  ...decideKept,
  ...cutKept,
  ...healKept,
  ...comebackKept,
  ...patternsKept,
  ...friendKept,
} as const

/**
 * Every kind of entry that this Breakwater knows. A new kind is a line in its folder's `kinds.ts` and its schema in
 * `entries.ts`; the types fail when one of the two is missing. Of the schemas only their types come here.
 */
export const kinds = {
  ...journalKinds,
  ...planKinds,
  ...holdKinds,
  ...careKinds,
  ...healKinds,
  ...keptKinds,
} as const

export type KnownKind = keyof typeof kinds
export type KeptKind = keyof typeof keptKinds
/** The newest body of a kind. */
export type BodyOf<Name extends KnownKind> = InferOutput<(typeof bodies)[Name]>
export type KnownEntry = { [Name in KnownKind]: Entry<Name, BodyOf<Name>> }[KnownKind]
/** The union of all entries of these kinds, told apart by `kind`. */
export type EntryOf<K extends Kinds> = Extract<KnownEntry, { kind: keyof K }>
