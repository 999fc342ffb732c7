import { closingOf } from '@breakwater/core/comeback'
import { useLocation } from 'preact-iso'
import { person } from '../../state/view.ts'
import { Last } from './Last.tsx'
import { Leaving } from './Leaving.tsx'
import { Look } from './Look.tsx'
import { Sheet } from './Sheet.tsx'

/** The end of a time: looking at it, choosing how it ends, and the last page. Each step has an address of its own. */
export default function Closing() {
  const { s: step } = useLocation().query
  const { plan, kept } = person.value
  const closing = closingOf(plan, kept)
  if (step === 'letter') return <Sheet key="letter" closing={closing} />
  // Also when everything is erased on it: what was erased, and what could not be, stands there.
  if (step === 'journal') return <Leaving key="journal" closing={closing} />
  if (closing.held === undefined) return <Look key="look" closing={closing} />
  if (step === 'end' || (step === undefined && closing.over))
    return <Last key="end" closing={closing} held={closing.held} />
  return <Look key="look" closing={closing} />
}
