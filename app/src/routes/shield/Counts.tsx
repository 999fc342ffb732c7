import { shieldCounts } from '@breakwater/core/cut'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { night } from '../../state/view.ts'
import { List } from '../../ui/List.tsx'
import { ListRow } from '../../ui/ListRow.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatNumber } from '../format.ts'

/** What the journal holds of the pauses so far, the ways around among them. After midnight nothing is counted up. */
export function Counts() {
  const t = words('shield')
  const counts = Object.entries(shieldCounts(state.value)) as [
    keyof ReturnType<typeof shieldCounts>,
    number,
  ][]
  const some = counts.filter(([, count]) => count > 0)
  if (some.length === 0 || night.value === 'narrow') return null
  return (
    <Section title={t('counts.title')} lead={t('counts.lead')}>
      <List label={t('counts.title')}>
        {some.map(([what, count]) => (
          <ListRow key={what} title={t(`counts.${what}`)} meta={formatNumber(count)} />
        ))}
      </List>
    </Section>
  )
}
