/** Other words or another time for what was recorded. Apart from `record`: nothing on a first screen changes an entry. */
import type { Entry } from '@breakwater/core/journal'
import { type KnownKind, kinds } from '@breakwater/core/state'
import { whileKeeping } from '../device/keeping.ts'
import { fromInstant } from './codec.ts'
import { edge } from './edge.ts'
import { type RecordOptions, readBackTo, record } from './record.ts'

/** Another body or time for an entry that stands; the old one is kept underneath and no longer counts. */
export async function replace(entry: Entry, change: { body?: unknown; at?: number }): Promise<void> {
  const at = change.at ?? fromInstant(entry.at)
  await replaceBody(entry.kind as KnownKind, entry.id, change.body ?? entry.body, {
    person: entry.person,
    at,
  })
}

/** `replace` for an entry of which only this much is known: the journal in sight may not hold it, because it is locked. */
export async function replaceBody(
  kind: KnownKind,
  ref: string,
  body: unknown,
  options: Omit<RecordOptions, 'ref'>,
): Promise<void> {
  await whileKeeping(async () => {
    const { checkBody } = await edge()
    await record('journal.replaced', { v: kinds[kind].v, body: checkBody(kind, body) }, { ...options, ref })
  })
}

/** `replace` for an entry of which a screen knows only the id. */
export function amend(id: string, change: { body?: unknown; at?: number }): Promise<void> {
  return whileKeeping(async () => {
    const entry = (await readBackTo(id)).find(candidate => candidate.id === id)
    if (entry !== undefined) await replace(entry, change)
  })
}
