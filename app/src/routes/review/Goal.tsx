import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { now } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { OwnWords } from '../../ui/OwnWords.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDate } from '../format.ts'
import { paths } from '../paths.ts'

/** What the plan is for, in the person's words, and since when it runs. */
export function Goal({ plan }: { readonly plan: Plan }) {
  const t = words('review')
  const start = fromInstant(plan.start)
  const date = formatDate(start, plan.zone)
  const goal = plan.details.goal?.trim() ?? ''
  return (
    <Section title={t('goal.title')} lead={t(start > now.value ? 'goal.until' : 'goal.since', { date })}>
      {goal === '' ? <NoGoal /> : <OwnWords>{goal}</OwnWords>}
    </Section>
  )
}

function NoGoal() {
  const t = words('review')
  return (
    <>
      <p>{t('goal.none')}</p>
      <div>
        <Button href={paths.plan}>{t('goal.write')}</Button>
      </div>
    </>
  )
}
