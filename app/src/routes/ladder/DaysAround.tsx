import { daysAround, type Step } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Section } from '../../ui/Section.tsx'
import { Table } from '../../ui/Table.tsx'

/** What the journal says about the days around a step; a day without a rating stays empty. */
export function DaysAround({ step }: { readonly step: Step }) {
  const t = words('ladder')
  const { hold, heal } = person.value
  const days = daysAround(step, hold, heal, now.value, zone.value)
  const quiet = days.filter(({ offset, quiet }) => offset > 0 && quiet).length
  const show = (value: number | undefined) => (value === undefined ? t('days.none') : String(value))
  return (
    <Section id="days" title={t('days.title')} lead={t('days.lead', { count: quiet })}>
      <Table
        caption={t('days.caption')}
        head={[t('days.day'), t('days.waves'), t('days.strongest'), t('days.longing')]}
        rows={days.map(({ offset, waves, strongest, longing }) => [
          dayName(offset),
          String(waves),
          show(strongest),
          show(longing),
        ])}
      />
    </Section>
  )
}

function dayName(offset: number): string {
  const t = words('ladder')
  if (offset === 0) return t('days.of')
  return offset < 0 ? t('days.before', { count: -offset }) : t('days.after', { count: offset })
}
