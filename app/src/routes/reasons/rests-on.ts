import type { Evidence } from '@breakwater/core/heal'
import type { Day } from '@breakwater/core/journal'
import type { PersonState } from '@breakwater/core/state'
import type { Place } from '../place.ts'

/** Where the entries of a kind are seen and changed; what is not listed is found in the journal. */
const placesOfKinds: Readonly<Record<string, Place>> = {
  'sitting.held': 'feelings',
  'writing.done': 'letters',
  'relationship.reviewed': 'lookBack',
  'role.noted': 'lookBack',
  'pattern.noted': 'lookBack',
  'worth.noted': 'lookBack',
  'symptoms.noted': 'insights',
  'time.spent': 'time',
  'people.seen': 'time',
  'unsaid.noted': 'words',
  'decision.answered': 'decide',
}

/** Entries that are seen on the same screen: how many, and their days, oldest first. A card has no day. */
export interface Traced {
  readonly place: Place
  readonly count: number
  readonly days: readonly Day[]
}

/** What something rests on, by the screen on which it is seen; rated days are seen as lines. */
export function restsOn({ entries, days }: Evidence, person: PersonState): readonly Traced[] {
  const found = [
    ...entries.map(({ id, day }) => ({ place: placeOf(id, person), day })),
    ...days.map(day => ({ place: 'insights' as const, day })),
  ]
  return [...Map.groupBy(found, ({ place }) => place)].map(([place, all]) => ({
    place,
    count: all.length,
    days: all.flatMap(({ day }) => (day === undefined ? [] : [day])).sort(),
  }))
}

function placeOf(id: string, { kept, plan, hold, heal }: PersonState): Place {
  if (plan.plans.has(id) || hold.cards.has(id)) return 'plan'
  if (heal.letters.has(id)) return 'letters'
  return placesOfKinds[kept.get(id)?.kind ?? ''] ?? 'journal'
}
