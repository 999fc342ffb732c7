import { careKinds } from './care/entries.ts'
import { holdKinds } from './hold/entries.ts'
import { journalKinds } from './journal/entries.ts'
import type { EntryOf } from './journal/entry.ts'
import { planKinds } from './plan/entries.ts'

/** Every kind of entry that this Breakwater knows. A new kind is declared in its folder's entries.ts and nowhere else. */
export const kinds = { ...journalKinds, ...planKinds, ...holdKinds, ...careKinds } as const

export type KnownKind = keyof typeof kinds
export type KnownEntry = EntryOf<typeof kinds>
