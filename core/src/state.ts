/**
 * The whole state: the parts of all folders, folded together. Everything a screen shows is computed from
 * `(state, now)`; the state itself is computed from the journal and from nothing else.
 */
import { careKinds } from './care/kinds.ts'
import { type CareState, emptyCare, foldCare } from './care/state.ts'
import { healKinds } from './heal/kinds.ts'
import { emptyHeal, foldHeal, type HealState } from './heal/state.ts'
import { foldHold } from './hold/fold.ts'
import { holdKinds } from './hold/kinds.ts'
import { emptyHold, type HoldState } from './hold/state.ts'
import { arrange, extendsFrontier, isAmendment } from './journal/arrange.ts'
import { byOrder, type Entry, isKnown, liftEntry } from './journal/entry.ts'
import { readEnvelope } from './journal/envelope.ts'
import type { Kept } from './journal/kept.ts'
import type { Kinds } from './journal/kind.ts'
import { journalKinds } from './journal/kinds.ts'
import { countEntry, emptyJournal, foldJournal, type JournalState, noteDay } from './journal/state.ts'
import { type EntryOf, type KnownEntry, keptKinds, kinds } from './kinds.ts'
import { planKinds } from './plan/kinds.ts'
import { emptyPlan, foldPlan, type PlanState } from './plan/state.ts'

export { type BodyOf, type EntryOf, type KnownEntry, type KnownKind, kinds } from './kinds.ts'

/** What belongs to one person whom a plan is about. */
export interface PersonState {
  readonly plan: PlanState
  readonly hold: HoldState
  readonly heal: HealState
  readonly kept: Kept
}

export interface State {
  readonly journal: JournalState
  readonly care: CareState
  readonly people: Map<string, PersonState>
  /** The newest entry folded in. */
  frontier: { readonly hlc: string; readonly id: string } | undefined
}

/** Raised whenever the same entries would fold to another state. */
const foldRules = 4

/**
 * Packed states of other versions are rebuilt. It rises by itself with every kind and version that is learned, since entries of it may be
 * here already, from a newer Breakwater.
 */
export const foldVersion = foldRules * 10_000 + Object.values(kinds).reduce((sum, { v }) => sum + v, 0)

/** The person of the first plan; further ones get ids of their own. */
export const firstPerson = 'one'

export function emptyState(): State {
  return { journal: emptyJournal(), care: emptyCare(), people: new Map(), frontier: undefined }
}

/** The part of one person, empty if nothing was recorded about them. */
export function personState(state: State, person: string = firstPerson): PersonState {
  return state.people.get(person) ?? emptyPerson()
}

function emptyPerson(): PersonState {
  return { plan: emptyPlan(), hold: emptyHold(), heal: emptyHeal(), kept: new Map() }
}

/**
 * `state` with `entries` folded in, or `undefined` when they amend or precede what is folded already and the fold has
 * to begin earlier. Never refuses an empty state. `state` itself is not changed.
 */
export function extendState(state: State, entries: readonly Entry[]): State | undefined {
  if (!extendsFrontier(entries, state.frontier)) return undefined
  const draft = copyState(state)
  for (const entry of arrange(entries, lift)) foldEntry(draft, entry)
  for (const entry of entries) {
    if (isAmendment(entry)) noteDay(draft.journal, entry)
    draft.frontier = later(draft.frontier, entry)
  }
  return draft
}

/**
 * Reads one entry of the own journal, which was checked when it was recorded or brought in: see [Note: edges]. Throws
 * EntryError that names the field.
 */
export function readOwn(raw: unknown): Entry {
  const entry = readEnvelope(raw)
  return (raw as Entry).unchecked === true ? { ...entry, unchecked: true } : lift(entry)
}

function later(frontier: State['frontier'], { hlc, id }: Entry): State['frontier'] {
  return frontier === undefined || byOrder({ hlc, id }, frontier) > 0 ? { hlc, id } : frontier
}

function lift(entry: Entry): Entry {
  return liftEntry(entry, kinds)
}

function foldEntry(draft: State, entry: Entry): void {
  countEntry(draft.journal, entry)
  if (!isKnown(entry, kinds)) return
  const known = entry as KnownEntry
  if (isOf(known, journalKinds)) foldJournal(draft.journal, known)
  else if (isOf(known, careKinds)) foldCare(draft.care, known)
  else if (isOf(known, planKinds)) foldPlan(draftPerson(draft, entry.person).plan, known)
  else if (isOf(known, holdKinds)) foldHold(draftPerson(draft, entry.person).hold, known)
  else if (isOf(known, healKinds)) foldHeal(draftPerson(draft, entry.person).heal, known)
  else if (isOf(known, keptKinds)) draftPerson(draft, entry.person).kept.set(entry.id, entry)
}

function isOf<K extends Kinds>(entry: Entry, folder: K): entry is EntryOf<K> {
  return entry.kind in folder
}

function draftPerson(draft: State, id: string): PersonState {
  const known = draft.people.get(id)
  if (known !== undefined) return known
  const fresh = emptyPerson()
  draft.people.set(id, fresh)
  return fresh
}

/**
 * [Note: drafts] Folding writes into a draft whose containers (Map, array) are fresh copies and whose values are
 * shared with the state before. So a value is never changed in place, only put anew: fifty thousand entries fold in
 * one pass without a copy each, and an older state stays what it was.
 */
function copyState(state: State): State {
  const people = new Map<string, PersonState>()
  for (const [id, part] of state.people)
    people.set(id, {
      plan: copyPart(part.plan),
      hold: copyPart(part.hold),
      heal: copyPart(part.heal),
      kept: new Map(part.kept),
    })
  return { journal: copyPart(state.journal), care: copyPart(state.care), people, frontier: state.frontier }
}

function copyPart<P extends object>(part: P): P {
  const copies = Object.entries(part).map(([key, value]) => [key, copyContainer(value)])
  return Object.fromEntries(copies) as P
}

function copyContainer(value: unknown): unknown {
  if (value instanceof Map) return new Map(value)
  if (Array.isArray(value)) return [...value]
  return value
}
