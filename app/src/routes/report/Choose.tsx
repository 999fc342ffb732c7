import type { ReportSectionCode, reportSections } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { RadioList } from '../../ui/RadioList.tsx'
import { type Period, periods } from './source.ts'

interface Props {
  readonly found: ReturnType<typeof reportSections>
  readonly picked: readonly ReportSectionCode[]
  readonly onToggle: (section: ReportSectionCode) => void
  readonly period: Period
  readonly onPeriod: (period: Period) => void
}

/** Which time and which parts; only parts that hold something are offered. */
export function Choose({ found, picked, onToggle, period, onPeriod }: Props) {
  const t = words('report')
  const options = found.map(({ section, n }) => ({
    value: section,
    label: t(`section.${section}`),
    note: t('rows', { count: n }),
  }))
  return (
    <div class="report-choose" data-print="no">
      <RadioList
        legend={t('period.legend')}
        options={periods.map(value => ({ value, label: t(`period.${value}`) }))}
        value={period}
        onPick={onPeriod}
      />
      {options.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        <CheckList legend={t('choose')} options={options} values={picked} onToggle={onToggle} />
      )}
    </div>
  )
}
