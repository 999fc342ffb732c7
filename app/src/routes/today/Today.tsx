import { seaFacts } from '@breakwater/core/hold'
import { runningPlan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { later } from '../later.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { Facts } from './Facts.tsx'
import { headline } from './headline.ts'
import { IfThenCard } from './IfThenCard.tsx'
import { Picture } from './Picture.tsx'
import { QuickLog } from './QuickLog.tsx'

const SuggestionCard = later(() => import('./SuggestionCard.tsx').then(module => module.SuggestionCard))

/** Today: the picture, one sentence, a few numbers, one suggestion. After midnight only what helps to get through. */
export function Today() {
  const t = words('today')
  const { hold, plan } = person.value
  const facts = seaFacts(hold, plan, now.value, zone.value)
  const { title, lead } = headline(facts)
  const narrow = night.value === 'narrow'
  return (
    <Page
      name="today"
      heading={title}
      lead={lead}
      backTo={null}
      picture={<Picture facts={facts} />}
      below={<SuggestionCard />}
    >
      {narrow ? null : <Facts facts={facts} />}
      <QuickLog />
      <IfThenCard />
      {runningPlan(plan) === undefined && !narrow ? (
        <Button href={`${paths.plan}#quiet`}>{t('begin')}</Button>
      ) : null}
    </Page>
  )
}
