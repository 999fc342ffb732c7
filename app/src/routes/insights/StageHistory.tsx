import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Plot } from '../../ui/plot/Plot.tsx'
import { formatDay } from '../format.ts'
import type { HealText } from '../useContent.ts'
import { AsTable } from './AsTable.tsx'
import { ends } from './day-words.ts'
import { StageRows } from './StageRows.tsx'
import type { StageLanes } from './stage-lanes.ts'

interface Props {
  readonly lanes: StageLanes
  readonly text: HealText['stages']['each']
}

/** The history of themes, read day by day, with a table behind it. Reads the words of `insights`. */
export function StageHistory({ lanes: all, text }: Props) {
  const { days, lanes, stretches } = all
  const t = words('insights')
  const last = days.length - 1
  const [moved, setMoved] = useState<number>()
  const at = Math.min(moved ?? last, last)
  const on = lanes.filter(lane => lane.on[at]).map(({ stage }) => text[stage].title)
  const said = on.length === 0 ? t('stages.none') : on.join(', ')
  const read = t('read.day', { day: formatDay(days[at] ?? ''), said })
  return (
    <>
      <Plot
        axis={ends(days.map(day => formatDay(day, 'short')))}
        reader={{ label: t('stages.reader'), units: days.length, at, words: read, onMove: setMoved }}
      >
        <StageRows lanes={all} text={text} at={at} />
      </Plot>
      <AsTable
        caption={t('stages.table')}
        head={[t('stages.theme'), t('table.from'), t('table.to')]}
        rows={stretches.map(({ stage, from, to }) => [
          text[stage].title,
          formatDay(from, 'medium'),
          formatDay(to, 'medium'),
        ])}
      />
    </>
  )
}
