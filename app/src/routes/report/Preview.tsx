import { type ReportSectionCode, reportSpan } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { DataTable } from '../../ui/plot/DataTable.tsx'
import { formatDay } from '../format.ts'
import { today } from '../insights/facts.ts'
import { type HealText, useContent } from '../useContent.ts'
import { Drawing } from './Drawing.tsx'
import { type Period, rangeOf } from './source.ts'
import { headingsOf, printed, wordedTable } from './table-words.ts'

interface Props {
  readonly sections: readonly ReportSectionCode[]
  readonly period: Period
}

/** The pages as they will be printed: nothing is in them that cannot be seen here. */
export function Preview({ sections, period }: Props) {
  const t = words('report')
  const text = useContent('heal')
  if (text === undefined) return null
  const span = reportSpan(sections.map(section => wordedTable(section, period, text)))
  const { from = span?.from ?? today(), to = span?.to ?? today() } = rangeOf(period)
  return (
    <article class="report-page" aria-labelledby="report-page">
      <header>
        <h2 id="report-page">
          {t('page.title', { from: formatDay(from, 'medium'), to: formatDay(to, 'medium') })}
        </h2>
        <p>{t('page.about', { day: formatDay(today(), 'medium') })}</p>
      </header>
      {sections.map(section => (
        <Part key={section} section={section} period={period} text={text} />
      ))}
    </article>
  )
}

interface PartProps {
  readonly section: ReportSectionCode
  readonly period: Period
  readonly text: HealText
}

function Part({ section, period, text }: PartProps) {
  const t = words('report')
  const table = wordedTable(section, period, text)
  const rows = table.rows.map(row => row.map((cell, n) => printed(table.columns[n] ?? '', cell)))
  return (
    <section class="report-part" aria-labelledby={`report-${section}`}>
      <h3 id={`report-${section}`}>{t(`section.${section}`)}</h3>
      <p>{t(`about.${section}`)}</p>
      <Drawing section={section} period={period} />
      <DataTable
        caption={t('page.table', { section: t(`section.${section}`), count: rows.length })}
        head={headingsOf(table)}
        rows={rows}
      />
    </section>
  )
}
