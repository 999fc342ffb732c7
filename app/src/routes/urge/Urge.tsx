import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { now, phase } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Already } from './Already.tsx'
import { Asked } from './Asked.tsx'
import { Cards } from './Cards.tsx'
import { Doing } from './Doing.tsx'
import { First } from './First.tsx'
import { LetOut } from './LetOut.tsx'
import { Passed } from './Passed.tsx'
import { Plain } from './Plain.tsx'
import { Reach } from './Reach.tsx'
import { Rest } from './Rest.tsx'
import { Stay } from './Stay.tsx'
import { arrivalView, namedView, type View } from './view.ts'
import { Ways } from './Ways.tsx'
import { underway } from './wave.ts'

const screens = {
  first: First,
  asked: Asked,
  ways: () => <Ways />,
  again: () => <Ways again />,
  stay: Stay,
  letOut: LetOut,
  doSomething: Doing,
  reachSomeone: Reach,
  cards: Cards,
  plain: Plain,
  already: Already,
  rest: Rest,
  passed: Passed,
} satisfies Record<View, ComponentType>

/** Through one wave. Everything on it works before the lock, before a first door, and while nothing is loaded yet. */
export default function Urge() {
  const { query } = useLocation()
  const arrival = useArrival()
  const view = namedView(query.s) ?? arrival
  const Screen = screens[view]
  return <Screen key={view} />
}

/**
 * What this visit begins with. Decided once, so that rating a wave on the first screen does not take the screen away;
 * decided again when the journal has been opened meanwhile, for then a wave may be there to be taken up, and when what was
 * tapped on the visit before has arrived there: whoever comes back faster than the disk writes has ended that wave.
 */
function useArrival(): View {
  const decide = () => ({
    phase: phase.value,
    early: underway.value > 0,
    view: arrivalView(person.value.hold, now.value),
  })
  const [arrival, setArrival] = useState(decide)
  const arrived = arrival.early && underway.value === 0
  if (arrival.phase === phase.value && !arrived) return arrival.view
  const next = decide()
  setArrival(next)
  return next.view
}
