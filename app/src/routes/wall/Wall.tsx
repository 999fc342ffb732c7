import { keptOf } from '@breakwater/core/journal'
import { lazy, useLocation } from 'preact-iso'
import { person } from '../../state/view.ts'
import { paths } from '../paths.ts'
import { WallPage } from './WallPage.tsx'
import { Worst } from './Worst.tsx'

/** Apart, because what reads telephone numbers weighs more than all of the rest. */
const Numbers = lazy(() => import('./Numbers.tsx'))

/** The channels: first the worst three, then the wall, and beside it their numbers and addresses. */
export default function Wall() {
  const { query } = useLocation()
  if (query.s === 'numbers')
    return <Numbers backTo={query.from === 'shield' ? paths.shield : paths.channels} />
  if (query.s === 'worst' || isFirstVisit()) return <Worst />
  return <WallPage cameFrom={query.at} />
}

/** Nothing was chosen, put aside or cut so far. */
function isFirstVisit(): boolean {
  const { kept } = person.value
  return (['channel.worst', 'channel.set'] as const).every(kind => keptOf(kept, kind).length === 0)
}
