/** What belongs to one person among several whom the journal is about, and what goes when they are removed. */
import { careKinds } from './care/kinds.ts'
import { friendKept } from './friend/kinds.ts'
import { dependents } from './journal/dependents.ts'
import type { Entry } from './journal/entry.ts'
import { journalKinds } from './journal/kinds.ts'
import type { PersonState } from './state.ts'

/** Kinds that hold for the whole journal, whomever the screens were about when they were recorded. */
const whole: ReadonlySet<string> = new Set([
  ...Object.keys({ ...journalKinds, ...careKinds, ...friendKept }),
  'shield.keyed',
  'shield.set',
])

/** A name is about its person, though the journal keeps the list of names. */
function isOwn({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind === 'person.named' || !whole.has(kind)
}

/**
 * The ids of everything that was recorded about `person` alone, with what only says something about it: what is erased
 * when they are removed. Kinds of a newer version are among it. Settings, safety answers and friends are not.
 */
export function aboutPerson(entries: readonly Entry[], person: string): string[] {
  const own = entries.filter(entry => entry.person === person && isOwn(entry)).map(({ id }) => id)
  return [...own, ...dependents(entries, own)]
}

/** Whether anything is known of them alone. False of somebody who was removed. */
export function hasOwn({ plan, hold, heal, kept }: PersonState): boolean {
  const parts = [plan, hold, heal].flatMap(part => Object.values(part))
  return parts.some(isFilled) || [...kept.values()].some(isOwn)
}

function isFilled(container: unknown): boolean {
  if (container instanceof Map) return container.size > 0
  return Array.isArray(container) && container.length > 0
}
