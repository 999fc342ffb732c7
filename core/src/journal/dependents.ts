import type { Entry } from './entry.ts'

/** Kinds that name another entry and still tell something of their own: they stay when that one goes. */
const standAlone: ReadonlySet<string> = new Set(['contact.logged', 'message.held'])

/**
 * The ids of everything that only says something about the entries `ids`, and so goes with them when they are removed:
 * their ratings, their endings, reflections on them, their replacements, and what hangs on those. In the order of
 * `entries`; `ids` themselves are not among them.
 */
export function dependents(entries: readonly Entry[], ids: readonly string[]): string[] {
  const named = new Set(ids)
  const gone = new Set(ids)
  let before = 0
  while (before < gone.size) {
    before = gone.size
    for (const entry of entries) if (dependsOn(entry, gone)) gone.add(entry.id)
  }
  return entries.filter(entry => !named.has(entry.id) && gone.has(entry.id)).map(entry => entry.id)
}

function dependsOn(entry: Entry, gone: ReadonlySet<string>): boolean {
  return entry.ref !== undefined && gone.has(entry.ref) && !standAlone.has(entry.kind)
}
