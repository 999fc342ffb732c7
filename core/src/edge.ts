/**
 * [Note: edges] What comes from outside is checked with schemas, here and once: a body before it is recorded, an entry
 * of a file. What the own journal holds has passed this edge and is sealed with the person's key, so reading it again
 * needs the envelope and the steps between versions only (`readOwn` in state.ts). The first script therefore holds no
 * schema: this door is fetched after it. See docs/adr/0011.
 */
import * as v from 'valibot'
import { careBodies } from './care/entries.ts'
import { comebackKeptBodies } from './comeback/entries.ts'
import { cutKeptBodies } from './cut/entries.ts'
import { decideKeptBodies } from './decide/entries.ts'
import { friendKeptBodies } from './friend/entries.ts'
import { healBodies, healKeptBodies } from './heal/entries.ts'
import { holdBodies } from './hold/entries.ts'
import { journalBodies } from './journal/entries.ts'
import { type Entry, EntryError, isKnown, liftEntry } from './journal/entry.ts'
import { readEnvelope } from './journal/envelope.ts'
import { type BodyOf, type KnownEntry, type KnownKind, kinds } from './kinds.ts'
import { patternsKeptBodies } from './patterns/entries.ts'
import { planBodies, planKeptBodies } from './plan/entries.ts'

/** The schema of every kind's newest body. */
export const bodies = {
  ...journalBodies,
  ...planBodies,
  ...holdBodies,
  ...careBodies,
  ...healBodies,
  ...planKeptBodies,
  ...decideKeptBodies,
  ...cutKeptBodies,
  ...healKeptBodies,
  ...comebackKeptBodies,
  ...patternsKeptBodies,
  ...friendKeptBodies,
} as const

/** A body of the newest version, checked, as it is stored. Throws EntryError that names the field. */
export function checkBody<Name extends KnownKind>(name: Name, body: unknown): BodyOf<Name> {
  return checked(name, body, 'body') as BodyOf<Name>
}

/**
 * Reads one entry from outside. A body of an older version comes back lifted, and `v` says so. Throws EntryError that
 * names the field.
 *
 * [Note: unchecked] What no schema fits yet comes back marked `unchecked`: a kind or version that this Breakwater does
 * not know, and a replacement until `checkReplacement` has seen what it replaces. It is kept with its mark and passed
 * on without it, and as long as it is marked nothing of it is folded: the Breakwater that will know the kind must not
 * take it for checked. A mark that stands in a file counts for nothing.
 */
export function readEntry(raw: unknown): Entry {
  const entry = readEnvelope(raw)
  if (!isKnown(entry, kinds)) return { ...entry, unchecked: true }
  const whole = checkedEntry(entry, 'body')
  return whole.kind === 'journal.replaced' ? { ...whole, unchecked: true } : whole
}

/**
 * A replacement with its new body checked by the kind of what it replaces; other entries as they are. `kindOfId` tells
 * the kind of an entry of the journal or of the same file. Where it knows none, or one that is not known here, the
 * replacement stays marked: kept, and without effect even if what it replaces arrives later.
 */
export function checkReplacement(entry: Entry, kindOfId: (id: string) => string | undefined): Entry {
  if (entry.kind !== 'journal.replaced' || entry.ref === undefined) return entry
  const kind = kindOfId(entry.ref)
  const { unchecked: _, ...replacement } = entry as Extract<KnownEntry, { kind: 'journal.replaced' }>
  const { v: version, body } = replacement.body
  if (kind === undefined || !isKnown({ kind, v: version }, kinds)) return entry
  const whole = checkedEntry({ ...replacement, kind, v: version, body }, 'body.body')
  return { ...replacement, body: { v: whole.v, body: whole.body } }
}

/**
 * Entries of the own journal, each that came before its kind was known checked now that it is: the mark goes from what its schema fits and
 * stays on the rest, which is kept and counted as before. Replacements are checked by what they replace among `entries`. See [Note: unchecked].
 */
export function checkMarked(entries: readonly Entry[]): readonly Entry[] {
  if (!entries.some(({ unchecked }) => unchecked)) return entries
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]))
  return entries.map(entry => {
    if (!entry.unchecked) return entry
    try {
      return checkReplacement(readEntry(entry), id => kinds.get(id))
    } catch (error) {
      if (error instanceof EntryError) return entry
      throw error
    }
  })
}

function checkedEntry(entry: Entry, path: string): Entry {
  const lifted = liftEntry(entry, kinds)
  return { ...lifted, body: checked(lifted.kind as KnownKind, lifted.body, path) }
}

function checked(name: KnownKind, body: unknown, path: string): unknown {
  const result = v.safeParse<v.GenericSchema>(bodies[name], body)
  if (result.success) return result.output
  const issue = result.issues[0]
  const field = [path, v.getDotPath(issue)].filter(Boolean).join('.')
  // The received value may be the person's words: only what was expected is said.
  throw new EntryError(field, issue.expected === null ? 'not valid' : `expected ${issue.expected}`)
}
