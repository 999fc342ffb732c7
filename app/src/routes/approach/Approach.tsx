import { approach as ways } from '@breakwater/core/plan'
import { useLocation } from 'preact-iso'
import { OneWay } from './OneWay.tsx'
import { Ways } from './Ways.tsx'

/** How: the five ways to look at, and the form of the one that is chosen (`?a=` in the address). */
export default function Approach() {
  const { query } = useLocation()
  const way = ways.options.find(option => option === query.a)
  return way === undefined ? <Ways /> : <OneWay key={way} way={way} />
}
