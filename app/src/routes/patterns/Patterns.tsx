import { useEffect } from 'preact/hooks'
import { forget, look } from '../../state/patterns.ts'
import { night } from '../../state/view.ts'
import { useContent } from '../useContent.ts'
import { Cared } from './Cared.tsx'
import { Closed } from './Closed.tsx'
import { careNow, doorNow } from './door-now.ts'
import { Session } from './Session.tsx'
import './patterns.css'

/** The shape of a chat: by day, after a look at safety, once, and forgotten when the page is left. */
export default function Patterns() {
  const text = useContent('patterns')
  useEffect(() => forget, [])
  const door = doorNow()
  // What was begun by day stays open in the evening, so that nobody is cut off; after midnight nothing is drawn.
  const begun = look.value.at !== 'none' && night.value !== 'narrow'
  if (!door.open && !begun) return <Closed key={door.because} door={door} />
  if (!careNow().open) return <Cared key="care" />
  return text === undefined ? null : <Session key="session" text={text} />
}
