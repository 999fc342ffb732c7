import { byOrder, type Entry } from './entry.ts'

interface Replacement {
  readonly v: number
  readonly body: unknown
}

/**
 * The entries that count, in order: each id once, removed ones left out, replaced ones standing at their own place
 * with the time and body of their newest replacement. Other kinds' refs to a replaced entry stay valid, because it
 * keeps its id. Pure, and the same for every order in which the entries come.
 */
export function arrange(entries: readonly Entry[]): Entry[] {
  const sorted = unique([...entries].sort(byOrder))
  const removed = new Set<string>()
  const replaced = new Map<string, Entry>()
  for (const entry of sorted) {
    if (entry.ref === undefined) continue
    if (entry.kind === 'journal.removed') removed.add(entry.ref)
    if (entry.kind === 'journal.replaced') replaced.set(entry.ref, entry)
  }
  if (removed.size === 0 && replaced.size === 0) return sorted
  return sorted
    .filter(entry => !isAmendment(entry) && !removed.has(entry.id))
    .map(entry => substitute(entry, replaced.get(entry.id)))
}

/** True for entries that only change what another one says. */
export function isAmendment(entry: Pick<Entry, 'kind'>): boolean {
  return entry.kind === 'journal.replaced' || entry.kind === 'journal.removed'
}

/**
 * Whether `entries` can be folded on top of a state that already holds everything up to `frontier`: nothing in them
 * may come before it, and nothing may amend what lies before it.
 */
export function extendsFrontier(
  entries: readonly Entry[],
  frontier: Pick<Entry, 'hlc' | 'id'> | undefined,
): boolean {
  if (frontier === undefined) return true
  const here = new Set(entries.map(entry => entry.id))
  return entries.every(
    entry =>
      byOrder(entry, frontier) > 0 && (!isAmendment(entry) || entry.ref === undefined || here.has(entry.ref)),
  )
}

function unique(sorted: readonly Entry[]): Entry[] {
  return sorted.filter((entry, index) => entry.id !== sorted[index - 1]?.id)
}

function substitute(entry: Entry, replacement: Entry | undefined): Entry {
  if (replacement === undefined) return entry
  const { v, body } = replacement.body as Replacement
  return { ...entry, at: replacement.at, zone: replacement.zone, v, body }
}
