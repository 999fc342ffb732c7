import type { Activity, Ally, Card, IfThen } from '@breakwater/core/hold'
import { phase } from '../../state/session.ts'
import { shelved } from '../../state/shelved.ts'
import { allies as everyAlly, person } from '../../state/view.ts'

export interface OwnThings {
  readonly cards: readonly Card[]
  readonly allies: readonly Ally[]
  readonly activities: readonly Activity[]
  readonly ifThens: readonly IfThen[]
  /** The lock is closed: only what the person allowed to be shown is here. */
  readonly locked: boolean
}

/** The person's own cards, people, list and plans; while locked, those that stand on the shelf. */
export function ownThings(): OwnThings {
  const locked = phase.value === 'locked'
  const { hold } = person.value
  const recorded = {
    cards: [...hold.cards.values()],
    allies: everyAlly.value,
    activities: [...hold.activities.values()],
    ifThens: [...hold.ifThens.values()],
  }
  if (!locked) return { ...recorded, locked }
  // What is recorded while locked is known too: it was typed a moment ago, on this screen.
  const { cards, allies, activities, ifThens } = shelved.value
  return {
    cards: [...cards, ...recorded.cards],
    allies: [...allies, ...recorded.allies],
    activities: [...activities, ...recorded.activities],
    ifThens: [...ifThens, ...recorded.ifThens],
    locked,
  }
}
