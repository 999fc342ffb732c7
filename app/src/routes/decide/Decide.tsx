import { useLocation } from 'preact-iso'
import { contentReady } from '../useContent.ts'
import { waitsNow } from '../waits-now.ts'
import { Arrival } from './Arrival.tsx'
import { Ask } from './Ask.tsx'
import { AskSafety } from './AskSafety.tsx'
import { Given } from './Given.tsx'
import { Outcome } from './Outcome.tsx'
import { PeopleFirst } from './PeopleFirst.tsx'
import { isSafety, placeOf } from './places.ts'
import { finished, recommendation, round } from './round.ts'
import { useTexts } from './texts.ts'
import { Waiting } from './Waiting.tsx'

// Part of fetching the screen, which would begin twice without.
await contentReady('decide', 'care')

/** Questions, one at a time, and what fits the answers. Each stands in the address, so that Back leads one step back. */
export default function Decide() {
  const { query } = useLocation()
  const texts = useTexts()
  const place = placeOf(query.s)
  if (texts === undefined) return null
  if (place === 'answers') return <Given key="answers" texts={texts} />
  if (typeof place === 'object') {
    const { question } = place
    if (isSafety(question)) return <AskSafety key={question} question={question} text={texts.care} />
    return <Ask key={question} question={question} text={texts.decide} />
  }
  const fits = place === 'outcome' ? round.value !== undefined : finished.value
  const { outcome } = recommendation.value
  if (outcome === 'safetyFirst' && (fits || place === 'outcome'))
    return <PeopleFirst key="first" texts={texts} />
  if (!fits) return <Arrival key="arrival" />
  // Nothing is weighed up after midnight and after a peak; what keeps people safe stands above.
  const waits = waitsNow()
  if (waits !== undefined) return <Waiting key="waiting" waits={waits} />
  return <Outcome key="outcome" texts={texts} />
}
