import { type ReportSectionCode, reportCsv, reportSectionCodes } from '@breakwater/core/heal'
import { words } from '../../messages/catalogue.ts'
import { saveFile } from '../../state/files.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { type HealText, useContent } from '../useContent.ts'
import type { Period } from './source.ts'
import { headingsOf, wordedTable } from './table-words.ts'

interface Props {
  readonly sections: readonly ReportSectionCode[]
  readonly period: Period
}

/** Each chosen part as a table for a spreadsheet. The names of the files say nothing about what is in them. */
export function Files({ sections, period }: Props) {
  const t = words('report')
  const text = useContent('heal')

  function save(section: ReportSectionCode, from: HealText): void {
    const table = wordedTable(section, period, from)
    const name = `table-${reportSectionCodes.indexOf(section) + 1}.csv`
    saveFile(name, reportCsv(table, headingsOf(table)), 'text/csv')
    showToast(t('out.saved'))
  }

  if (text === undefined) return null
  return (
    <>
      <p>{t('out.tables')}</p>
      <Actions>
        {sections.map(section => (
          <Button key={section} onClick={() => save(section, text)}>
            {t('out.csv', { section: t(`section.${section}`) })}
          </Button>
        ))}
      </Actions>
    </>
  )
}
