import { type LookingCost as Cost, daysOf, lookingCosts } from '@breakwater/core/outlook'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { SourceLink } from '../SourceLink.tsx'
import { tenths } from './day-words.ts'
import { beginning, seriesOf, today } from './facts.ts'

/** What the day after looking was like, beside the other explanation. */
export function LookingCost() {
  const t = words('insights')
  const { days } = person.value.hold
  const looks = (kind: 'soughtLooks' | 'chanceLooks') => daysOf(days, kind, beginning(), today())
  const { sought, chance } = lookingCosts(seriesOf('longing'), looks('soughtLooks'), looks('chanceLooks'))
  if (sought === undefined && chance === undefined) return null
  return (
    <Section title={t('looking.title')} lead={t('looking.lead')}>
      {sought === undefined ? null : <Told kind="sought" cost={sought} />}
      {chance === undefined ? null : <Told kind="chance" cost={chance} />}
      <SourceLink claim="looking" />
    </Section>
  )
}

/** Named only when nine of ten of what is likely lies on one side. */
const sure = 0.9

/** One kind of look: how many, the difference as a range, and why it may not come from looking. */
export function Told({ kind, cost }: { readonly kind: 'sought' | 'chance'; readonly cost: Cost }) {
  const t = words('insights')
  const { n, effect, low, high, worse, rival } = cost
  const numbers = { points: tenths(Math.abs(effect)), low: tenths(low), high: tenths(high) }
  const said = worse >= sure ? 'worse' : worse <= 1 - sure ? 'lighter' : 'unclear'
  return (
    <div>
      <h3>{t(`looking.${kind}`, { count: n })}</h3>
      <p>{t(`looking.${said}`, numbers)}</p>
      <p>{t(`looking.rival.${rival.code}`, { points: tenths(rival.sameDay) })}</p>
    </div>
  )
}
