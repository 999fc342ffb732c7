import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { person } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDate } from '../format.ts'

/** The plans that have ended, newest first: when they were, and nothing else. */
export function Earlier() {
  const t = words('plan')
  const ended = [...person.value.plan.plans.values()].filter(plan => plan.ended !== undefined).reverse()
  if (ended.length === 0) return null
  return (
    <Section id="earlier" title={t('earlier.title')} lead={t('earlier.lead')}>
      <List>
        {ended.map(plan => (
          <ListRow key={plan.id} title={datesOf(plan)} />
        ))}
      </List>
    </Section>
  )
}

function datesOf(plan: Plan): string {
  const t = words('plan')
  const start = fromInstant(plan.start)
  const end = fromInstant(plan.ended ?? plan.start)
  const from = formatDate(start, plan.zone)
  return end < start
    ? t('earlier.never', { from })
    : t('earlier.was', { from, to: formatDate(end, plan.zone) })
}
