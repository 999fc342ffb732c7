import type { Entry } from './entry.ts'

/** Kinds that name another entry and still tell something of their own: they stay when that one goes. */
const standAlone: ReadonlySet<string> = new Set(['contact.logged', 'message.held'])

/**
 * The ids of everything that only says something about the entry `id`, and so goes with it when it is removed: its
 * ratings, its ending, reflections on it, its replacements, and what hangs on those. In the order of `entries`;
 * `id` itself is not among them.
 */
export function dependents(entries: readonly Entry[], id: string): string[] {
  const gone = new Set([id])
  let before = 0
  while (before < gone.size) {
    before = gone.size
    for (const entry of entries) if (dependsOn(entry, gone)) gone.add(entry.id)
  }
  return entries.filter(entry => entry.id !== id && gone.has(entry.id)).map(entry => entry.id)
}

function dependsOn(entry: Entry, gone: ReadonlySet<string>): boolean {
  return entry.ref !== undefined && gone.has(entry.ref) && !standAlone.has(entry.kind)
}
