import { isDay } from '@breakwater/core/journal'
import { words } from '../../messages/catalogue.ts'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { Lines } from './Lines.tsx'
import type { SetRules } from './set-rules.ts'

/** Single days on which it is up as a whole: a birthday, the day of a wedding. */
export function Dates({ rules, set }: SetRules) {
  const t = words('shield')
  return (
    <Section title={t('dates.title')} lead={t('dates.lead')}>
      <Lines
        lines={rules.dates}
        onSet={dates => set({ dates: [...dates].sort() })}
        list={t('dates.title')}
        add={t('dates.add')}
        field={t('dates.field')}
        type="date"
        isGood={isDay}
        shown={date => (isDay(date) ? formatDay(date) : date)}
      />
    </Section>
  )
}
