import { type ReportCell, type ReportSectionCode, type ReportTable, reportTable } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import type report from '../../messages/en/report.json'
import { formatDay, formatNumber } from '../format.ts'
import type { HealText } from '../useContent.ts'
import { type Period, rangeOf, sourceNow } from './source.ts'

export type Column = keyof (typeof report)['column']

/** The headings of a table in the reader's language. */
export function headingsOf({ columns }: ReportTable): readonly string[] {
  const t = words('report')
  return columns.map(column => t(`column.${column as Column}`))
}

/** A section as core gives it, with words in place of codes; days and numbers stay as they are. */
export function wordedTable(section: ReportSectionCode, period: Period, text: HealText): ReportTable {
  const table = reportTable(section, sourceNow(), rangeOf(period))
  const rows = table.rows.map(row => row.map((cell, n) => inWords(table.columns[n] ?? '', cell, text)))
  return { ...table, rows }
}

function inWords(column: string, cell: ReportCell, text: HealText): ReportCell {
  const t = words('report')
  if (typeof cell === 'boolean') return t(cell ? 'yes' : 'no')
  if (typeof cell !== 'string') return cell
  if (column === 'scale') return t(`scale.${cell as 'phq4' | 'rosenberg'}`)
  return titlesOf(column, text)[cell]?.title ?? cell
}

/** Codes of a column and what they are called; a word of one's own is not among them and stays. */
function titlesOf(column: string, text: HealText): Readonly<Record<string, { readonly title: string }>> {
  if (column === 'stage') return text.stages.each
  if (column === 'feeling') return text.feelings
  return column === 'prompt' ? text.writing.prompts : {}
}

/** A cell as it is printed. */
export function printed(column: string, cell: ReportCell): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'number') return formatNumber(cell)
  return column === 'day' || column === 'from' || column === 'to'
    ? formatDay(String(cell), 'medium')
    : String(cell)
}
