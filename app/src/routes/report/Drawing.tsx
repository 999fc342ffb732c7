import type { ReportSectionCode } from '@breakwater/core/heal'
import { daysFrom } from '@breakwater/core/journal'
import { Plot } from '../../ui/plot/Plot.tsx'
import { formatDay } from '../format.ts'
import { DayPanels } from '../insights/DayPanels.tsx'
import { dayLines } from '../insights/day-lines.ts'
import { ends } from '../insights/day-words.ts'
import { beginning, ratedEvenings, today } from '../insights/facts.ts'
import { StageRows } from '../insights/StageRows.tsx'
import { stageLanes } from '../insights/stage-lanes.ts'
import { useContent } from '../useContent.ts'
import { type Period, rangeOf } from './source.ts'

interface Props {
  readonly section: ReportSectionCode
  readonly period: Period
}

/** The picture of a section that has one: the ratings, and the themes. */
export function Drawing({ section, period }: Props) {
  if (section === 'ratings') return <Ratings period={period} />
  return section === 'stages' ? <Themes period={period} /> : null
}

function Ratings({ period }: { readonly period: Period }) {
  const { from = beginning() } = rangeOf(period)
  const first = from > beginning() ? from : beginning()
  if (!ratedEvenings().some(day => day >= first)) return null
  const lines = dayLines(daysFrom(first, today()))
  return (
    <Plot axis={ends(lines.days.map(day => formatDay(day, 'short')))}>
      <DayPanels lines={lines} lanes={false} />
    </Plot>
  )
}

function Themes({ period }: { readonly period: Period }) {
  const text = useContent('heal')
  const found = stageLanes(rangeOf(period).from)
  if (found === undefined || text === undefined) return null
  return (
    <Plot axis={ends(found.days.map(day => formatDay(day, 'short')))}>
      <StageRows lanes={found} text={text.stages.each} />
    </Plot>
  )
}
