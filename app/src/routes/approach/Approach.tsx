import { useLocation } from 'preact-iso'
import { approachAt } from '../approach-address.ts'
import { OneWay } from './OneWay.tsx'
import { Ways } from './Ways.tsx'

/** How: the five ways to look at, and the form of the one that is chosen (`?a=` in the address). */
export default function Approach() {
  const { query } = useLocation()
  const way = approachAt(query.a)
  return way === undefined ? <Ways /> : <OneWay key={way} way={way} />
}
