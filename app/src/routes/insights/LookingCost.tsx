import { daysOf, lookingCosts } from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { beginning, seriesOf, today } from './facts.ts'
import { LookingTold } from './LookingTold.tsx'

/** What the day after looking was like, beside the other explanation. */
export function LookingCost() {
  const t = words('insights')
  const { days } = person.value.hold
  const looks = (kind: 'soughtLooks' | 'chanceLooks') => daysOf(days, kind, beginning(), today())
  const { sought, chance } = lookingCosts(seriesOf('longing'), looks('soughtLooks'), looks('chanceLooks'))
  if (sought === undefined && chance === undefined) return null
  return (
    <Section title={t('looking.title')} lead={t('looking.lead')}>
      {sought === undefined ? null : <LookingTold kind="sought" cost={sought} />}
      {chance === undefined ? null : <LookingTold kind="chance" cost={chance} />}
      <div>
        <SourceLink claim="looking" />
      </div>
    </Section>
  )
}
