import { keptOf } from '@breakwater/core/journal'
import { planKept } from '@breakwater/core/plan'
import { useLocation } from 'preact-iso'
import { person } from '../../state/view.ts'
import { Numbers } from './Numbers.tsx'
import { WallPage } from './WallPage.tsx'
import { Worst } from './Worst.tsx'

/** The channels: first the worst three, then the wall, and beside it their numbers and addresses. */
export default function Wall() {
  const { query } = useLocation()
  if (query.s === 'numbers') return <Numbers />
  if (query.s === 'worst' || isFirstVisit()) return <Worst />
  return <WallPage cameFrom={query.at} />
}

/** Nothing was chosen, put aside or cut so far. */
function isFirstVisit(): boolean {
  const { kept } = person.value
  return (['channel.worst', 'channel.set'] as const).every(kind => keptOf(kept, planKept, kind).length === 0)
}
