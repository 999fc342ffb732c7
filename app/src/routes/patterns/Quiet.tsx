import type { Shape } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { Stat, Stats } from '../../ui/Stat.tsx'
import { formatNumber } from '../format.ts'
import { tenths } from '../insights/day-words.ts'

/** How often it went quiet, and for how long. When, is said only on wish. */
export function Quiet({ quiet }: { readonly quiet: Shape['quiet'] }) {
  const t = words('patterns')
  const { count, medianDays, shortestDays, longestDays } = quiet
  return (
    <Section title={t('quiet.title')} lead={t('quiet.lead')}>
      {count === 0 || medianDays === undefined ? (
        <p>{t('told.quietNone')}</p>
      ) : (
        <Stats>
          <Stat label={t('quiet.count')} value={formatNumber(count)} />
          <Stat
            label={t('quiet.typical')}
            value={t('quiet.days', { count: medianDays, n: tenths(medianDays) })}
          />
          {shortestDays === undefined || longestDays === undefined || shortestDays === longestDays ? null : (
            <Stat
              label={t('quiet.range')}
              value={t('quiet.between', { shortest: tenths(shortestDays), longest: tenths(longestDays) })}
            />
          )}
        </Stats>
      )}
    </Section>
  )
}
