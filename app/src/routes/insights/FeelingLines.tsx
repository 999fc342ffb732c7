import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import { formatDay } from '../format.ts'
import { SourceLink } from '../SourceLink.tsx'
import { AsTable } from './AsTable.tsx'
import { DayPanels } from './DayPanels.tsx'
import { type DayLines, dayLines } from './day-lines.ts'
import { dayInWords, dayTable } from './day-table.ts'
import { ends } from './day-words.ts'
import { evening, linesFrom, ratedEvenings } from './facts.ts'
import { daysOfSpan, type Span, spansOf } from './spans.ts'

/** The three feelings, day by day. */
export function FeelingLines() {
  const t = words('insights')
  const spans = spansOf()
  const [span, setSpan] = useState<Span>(spans.includes('quarter') ? 'quarter' : 'all')
  const rated = ratedEvenings()
  if (rated.length < linesFrom) return null
  return (
    <Section title={t('lines.title')} lead={t('lines.lead', { count: rated.length })}>
      {spans.length === 0 ? null : (
        <Select
          label={t('span.label')}
          value={span}
          options={spans.map(value => ({ value, label: t(`span.${value}`) }))}
          onPick={value => setSpan(value as Span)}
        />
      )}
      <Drawn key={span} span={span} />
      <div>
        <SourceLink claim="separateFeelings" />
      </div>
    </Section>
  )
}

/** Reading begins at the newest day on which anything was rated. */
function newestRated({ days, ratings }: DayLines): number {
  const newest = days.findLastIndex((_, n) => evening.some(code => ratings[code][n] !== undefined))
  return newest === -1 ? days.length - 1 : newest
}

function Drawn({ span }: { readonly span: Span }) {
  const t = words('insights')
  const lines = dayLines(daysOfSpan(span))
  const units = lines.days.length
  const [moved, setMoved] = useState(newestRated(lines))
  const at = Math.min(moved, units - 1)
  return (
    <>
      <Plot
        axis={ends(lines.days.map(day => formatDay(day, 'short')))}
        reader={{ label: t('lines.reader'), units, at, words: dayInWords(lines, at), onMove: setMoved }}
      >
        <DayPanels lines={lines} at={at} />
      </Plot>
      <AsTable caption={t('lines.table')} {...dayTable(lines)} />
    </>
  )
}
