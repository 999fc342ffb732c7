import type { Recommendation } from '@breakwater/core/decide'
import { addDays, dayOf } from '@breakwater/core/journal'
import type { Approach } from '@breakwater/core/plan'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, zone } from '../../state/session.ts'
import { Section } from '../../ui/Section.tsx'
import { approachAddress } from '../approach-address.ts'
import { formatDay } from '../format.ts'
import { Page } from '../Page.tsx'
import { Afterwards } from './Afterwards.tsx'
import { Alternatives } from './Alternatives.tsx'
import { choose } from './answer.ts'
import { Cautions } from './Cautions.tsx'
import { Conditions } from './Conditions.tsx'
import { Expectations } from './Expectations.tsx'
import { answers, recommendation, round } from './round.ts'
import { Suggested } from './Suggested.tsx'
import type { Texts } from './texts.ts'
import { Why } from './Why.tsx'
import './decide.css'

/** What fits the answers best, with everything that led there and what else would fit. A page that can be printed. */
export function Outcome({ texts }: { readonly texts: Texts }) {
  const t = words('decide')
  const { route } = useLocation()
  const found = recommendation.value
  const empty = [...answers.value.values()].every(given => given.answers.length === 0)

  async function take(approach: Approach): Promise<void> {
    const written = await attempt(() => choose(round.value, found.outcome, approach))
    if (written) route(approachAddress(approach))
  }

  return (
    <Page
      name="decide"
      heading={texts.decide.outcomes[found.outcome].title}
      lead={t(empty ? 'outcome.leadEmpty' : 'outcome.lead')}
      step
    >
      <Suggested found={found} texts={texts} onTake={approach => void take(approach)} />
      <Why title={t('outcome.why')} found={found} texts={texts} />
      <Alternatives found={found} texts={texts} onTake={approach => void take(approach)} />
      <Cautions codes={found.cautions} texts={texts} />
      <Conditions conditions={found.conditions} texts={texts} />
      <Expectations codes={found.expectations} />
      <Section title={t('outcome.review')}>
        <p>{t('outcome.reviewText', { date: reviewDay(found) })}</p>
      </Section>
      <Afterwards />
    </Page>
  )
}

function reviewDay({ reviewDays }: Recommendation): string {
  return formatDay(addDays(dayOf(now.value, zone.value), reviewDays))
}
