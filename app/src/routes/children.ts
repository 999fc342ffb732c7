import { keptOf } from '@breakwater/core/journal'
import { person } from '../state/view.ts'

/** Whether the two have children, as answered last on the way to a plan; undefined as long as nobody said. */
export function haveChildren(): boolean | undefined {
  const answered = keptOf(person.value.kept, 'decision.answered')
  const ties = answered.findLast(({ body }) => body.question === 'ties')
  return ties === undefined || ties.body.answers.length === 0
    ? undefined
    : ties.body.answers.includes('children')
}
