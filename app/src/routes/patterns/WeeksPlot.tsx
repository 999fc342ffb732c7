import type { Weeks } from '@breakwater/core/patterns'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Bars } from '../../ui/plot/Bars.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { formatDay } from '../format.ts'
import { WeeksTable } from './WeeksTable.tsx'
import { weekInWords, weekStarts } from './week-words.ts'

interface Props {
  readonly weeks: Weeks
  /** Theirs are not in the file. */
  readonly ownOnly: boolean
}

/** How much each side wrote, by the week: two rows of bars on one scale, a line to read them by, and a table. */
export function WeeksPlot({ weeks, ownOnly }: Props) {
  const t = words('patterns')
  const starts = weekStarts(weeks)
  const [at, move] = useState(0)
  const sides = ownOnly ? (['mine'] as const) : (['mine', 'theirs'] as const)
  const top = Math.max(1, ...sides.flatMap(side => weeks[side].map(count => count ?? 0)))
  return (
    <>
      <Plot
        axis={axisOf(starts)}
        reader={{
          label: t('weeks.reader'),
          units: starts.length,
          at,
          words: weekInWords(weeks, at, ownOnly),
          onMove: move,
        }}
      >
        {sides.map(side => (
          <Bars key={side} label={t(`weeks.${side}`)} counts={weeks[side]} top={top} at={at} size="panel" />
        ))}
      </Plot>
      <WeeksTable weeks={weeks} ownOnly={ownOnly} />
    </>
  )
}

/** First, middle and last month, each once. */
function axisOf(starts: readonly string[]): readonly string[] {
  const chosen = [starts[0], starts[Math.floor((starts.length - 1) / 2)], starts.at(-1)]
  return [
    ...new Set(chosen.filter(start => start !== undefined).map(start => formatDay(start, 'shortMonth'))),
  ]
}
