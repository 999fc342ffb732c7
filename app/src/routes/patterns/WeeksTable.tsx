import type { Weeks } from '@breakwater/core/patterns'
import { words } from '../../messages/catalogue.ts'
import { LateDisclosure } from '../../ui/LateDisclosure.tsx'
import { DataTable } from '../../ui/plot/DataTable.tsx'

import { formatDay } from '../format.ts'
import { countWords, weekStarts } from './week-words.ts'

interface Props {
  readonly weeks: Weeks
  readonly ownOnly: boolean
}

/** The same numbers as a table, made when it is opened: years of weeks are hundreds of rows. */
export function WeeksTable({ weeks, ownOnly }: Props) {
  const t = words('patterns')
  const row = (start: string, n: number) => [
    formatDay(start, 'medium'),
    countWords(weeks.mine[n]),
    ...(ownOnly ? [] : [countWords(weeks.theirs[n])]),
  ]
  return (
    <LateDisclosure summary={t('weeks.asTable')}>
      {() => (
        <DataTable
          caption={t('weeks.table')}
          head={[t('weeks.week'), t('weeks.mine'), ...(ownOnly ? [] : [t('weeks.theirs')])]}
          rows={weekStarts(weeks).map(row)}
        />
      )}
    </LateDisclosure>
  )
}
