import { dependents, type Entry } from '@breakwater/core/journal'
import { type BodyOf, type KnownKind, kinds } from '@breakwater/core/state'
import type { Draft } from '@breakwater/vault'
import { whileKeeping } from '../device/keeping.ts'
import { newId } from '../device/random.ts'
import { type StoredEntry, toBytes, toEntry, toInstant } from './codec.ts'
import { currentPerson } from './current-person.ts'
import { edge } from './edge.ts'
import { now, phase, theLog, theVault, tick, zone } from './session.ts'

export interface RecordOptions {
  /** The entry this one belongs to. */
  readonly ref?: string
  /** The moment it is about, epoch ms; now, unless the person set it back. */
  readonly at?: number
  readonly person?: string
}

/**
 * Writes one entry and resolves with its id once it is durable (in `fresh`, `memory` and `demo`: kept in memory).
 * Throws EntryError naming the field when the body is not valid, VaultError when it could not be stored.
 */
export function record<K extends KnownKind>(
  kind: K,
  body: BodyOf<K>,
  options: RecordOptions = {},
): Promise<string> {
  return whileKeeping(async () => {
    tick()
    // The moment of the tap, and who it was about then, before anything is waited for.
    const said = {
      at: toInstant(options.at ?? now.value),
      zone: zone.value,
      person: options.person ?? currentPerson.value,
      kind,
      v: kinds[kind].v,
      ...(options.ref === undefined ? {} : { ref: options.ref }),
    }
    const { checkBody } = await edge()
    const draft = toDraft({ ...said, body: checkBody(kind, body) })
    await append([draft])
    return draft.id
  })
}

/**
 * Takes an entry out of the journal, with all that hangs on it, and really removes the bytes. The vault's own tombstones
 * keep it from coming back, so nothing about it is recorded; a kill in between is finished when the vault opens again.
 * While locked nothing can be reached to be erased: what was sealed into the inbox is followed by a note that it does
 * not count, and with that it joins.
 */
export function remove(id: string): Promise<void> {
  tick()
  return whileKeeping(async () => {
    const ids = [id, ...dependents(await readBackTo(id), [id])]
    if (phase.value === 'locked') for (const ref of ids) await record('journal.removed', {}, { ref })
    await theLog().erase(ids, now.value)
  })
}

/** The entries from the newest back to this one: whatever hangs on it was recorded after it. */
export async function readBackTo(id: string): Promise<Entry[]> {
  const found: Entry[] = []
  for (;;) {
    const page = await readPage(500, found.at(-1))
    found.push(...page)
    if (page.length === 0 || page.some(entry => entry.id === id)) return found
  }
}

/** A page of entries, newest first. */
export async function readPage(limit: number, before?: Pick<Entry, 'hlc' | 'id'>): Promise<Entry[]> {
  const records = await theLog().page(before === undefined ? { limit } : { limit, before })
  return checked(records.map(toEntry))
}

/** Entries as they count: see `checkMarked` in core. */
export async function checked(entries: readonly Entry[]): Promise<Entry[]> {
  if (!entries.some(({ unchecked }) => unchecked)) return [...entries]
  const { checkMarked } = await edge()
  return [...checkMarked(entries)]
}

/** Every entry, oldest first. */
export async function readAll(): Promise<Entry[]> {
  return checked((await theLog().all()).map(toEntry))
}

function toDraft(entry: StoredEntry): Draft {
  return { id: newId(), bytes: toBytes(entry) }
}

/** [Note: recording while locked] Sealed into the vault's inbox, and into the log in memory, so that the flow goes on. */
async function append(drafts: readonly Draft[]): Promise<void> {
  if (phase.value === 'locked') await theVault().leave(drafts, now.value)
  await theLog().append(drafts, now.value)
}
