import { emptyTally, type SeaFacts, steadiness } from '@breakwater/core/hold'
import { dayOf } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Stat, Stats } from '../../ui/Stat.tsx'
import { formatNumber } from '../format.ts'

/** Up to three numbers. They count days and waves, never the person. */
export function Facts({ facts }: { readonly facts: SeaFacts }) {
  const t = words('today')
  const { hold, plan } = person.value
  const steady = steadiness(hold, plan, now.value, zone.value)
  const today = hold.days.get(dayOf(now.value, zone.value)) ?? emptyTally
  return (
    <Stats>
      {steady === undefined ? null : (
        <Stat
          label={t('stats.steadiness')}
          value={formatNumber(Math.round(steady))}
          note={t('stats.steadinessNote')}
        />
      )}
      <Stat
        label={t('stats.today')}
        value={formatNumber(today.urges)}
        note={t('stats.urges', { count: today.urges })}
      />
      <Stat
        label={t('stats.week')}
        value={formatNumber(facts.trend.thisWeek)}
        note={t('stats.urges', { count: facts.trend.thisWeek })}
      />
    </Stats>
  )
}
