import { words } from '../../messages/catalogue.ts'
import { formatDay, formatNumber } from '../format.ts'
import { type DayLines, usedLanes } from './day-lines.ts'
import { evening } from './facts.ts'

/** One day in words: what was rated, and what happened. */
export function dayInWords(lines: DayLines, at: number): string {
  const t = words('insights')
  const rated = evening.map(code => {
    const value = lines.ratings[code][at]
    return value === undefined
      ? t('read.missing', { name: t(`rating.${code}`) })
      : t('read.rated', { name: t(`rating.${code}`), value: formatNumber(value) })
  })
  const marks = usedLanes(lines).filter(code => lines.lanes[code][at])
  const said = [...rated, ...marks.map(code => t(`mark.${code}`))].join(', ')
  return t('read.day', { day: formatDay(lines.days[at] ?? ''), said })
}

/** The same numbers as a table, newest day first. */
export function dayTable(lines: DayLines) {
  const t = words('insights')
  const lanes = usedLanes(lines)
  const rows = lines.days.map((day, n) => [
    formatDay(day, 'medium'),
    ...evening.map(code => {
      const value = lines.ratings[code][n]
      return value === undefined ? t('table.missing') : formatNumber(value)
    }),
    ...lanes.map(code => (lines.lanes[code][n] ? t('table.yes') : t('table.no'))),
  ])
  return {
    head: [
      t('table.day'),
      ...evening.map(code => t(`rating.${code}`)),
      ...lanes.map(code => t(`lane.${code}`)),
    ],
    rows: rows.reverse(),
  }
}
