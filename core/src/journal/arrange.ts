import { byOrder, type Entry } from './entry.ts'

interface Replacement {
  readonly v: number
  readonly body: unknown
}

/**
 * The entries that count, in order: each id once, removed ones left out, replaced ones standing at their own place
 * with the time and body of their newest replacement. Other kinds' refs to a replaced entry stay valid, because it
 * keeps its id. Pure, and the same for every order in which the entries come.
 *
 * `lift` brings a replacing body to the newest version of the kind that it replaces; where it throws, that replacement
 * is passed over, and so is one that is still unchecked ([Note: unchecked]). An amendment counts only when it comes after what it amends, as clocks of devices that
 * have seen one another guarantee: so a late arrival can never be hidden by what stood before it.
 */
export function arrange(entries: readonly Entry[], lift: (entry: Entry) => Entry = entry => entry): Entry[] {
  const sorted = unique([...entries].sort(byOrder))
  const facts = new Map<string, Entry>()
  for (const entry of sorted) {
    if (!isAmendment(entry)) facts.set(entry.id, entry)
    else amend(facts, entry, lift)
  }
  return [...facts.values()]
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
  const seen = new Set<string>()
  return sorted.filter(entry => seen.size < seen.add(entry.id).size)
}

function amend(facts: Map<string, Entry>, amendment: Entry, lift: (entry: Entry) => Entry): void {
  const fact = amendment.ref === undefined ? undefined : facts.get(amendment.ref)
  if (fact === undefined || amendment.unchecked) return
  if (amendment.kind === 'journal.removed') facts.delete(fact.id)
  else facts.set(fact.id, substitute(fact, amendment, lift))
}

function substitute(fact: Entry, replacement: Entry, lift: (entry: Entry) => Entry): Entry {
  const { v, body } = replacement.body as Replacement
  try {
    return lift({ ...fact, at: replacement.at, zone: replacement.zone, v, body })
  } catch {
    return fact
  }
}
