import { useLocation } from 'preact-iso'
import { Friends } from './Friends.tsx'
import { Ways } from './Ways.tsx'

/** Where it can go from here; the weekly look at friendship is a page of its own at the same address. */
export default function Onward() {
  const { query } = useLocation()
  return query.p === 'friends' ? <Friends key="friends" /> : <Ways key="ways" />
}
