import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Lane } from '../../ui/plot/Lane.tsx'
import { Plot } from '../../ui/plot/Plot.tsx'
import { Section } from '../../ui/Section.tsx'
import { formatDay } from '../format.ts'
import { SourceLink } from '../SourceLink.tsx'
import { type HealText, useContent } from '../useContent.ts'
import { AsTable } from './AsTable.tsx'
import { ends } from './day-words.ts'
import { type StageLanes, stageLanes } from './stage-lanes.ts'

/** The themes as they came and went, by the person's own choice. */
export function Stages() {
  const t = words('insights')
  const text = useContent('heal')
  const lanes = stageLanes()
  if (lanes === undefined || lanes.lanes.length === 0 || text === undefined) return null
  return (
    <Section title={t('stages.title')} lead={t('stages.lead', { count: lanes.stretches.length })}>
      <Drawn lanes={lanes} text={text.stages.each} />
      <div>
        <SourceLink claim={text.stages.claim} />
      </div>
    </Section>
  )
}

interface DrawnProps {
  readonly lanes: StageLanes
  readonly text: HealText['stages']['each']
}

function Drawn({ lanes: { days, lanes, stretches }, text }: DrawnProps) {
  const t = words('insights')
  const [moved, setMoved] = useState(days.length - 1)
  const at = Math.min(moved, days.length - 1)
  const on = lanes.filter(lane => lane.on[at]).map(({ stage }) => text[stage].title)
  const said = on.length === 0 ? t('stages.none') : on.join(', ')
  const read = t('read.day', { day: formatDay(days[at] ?? ''), said })
  return (
    <>
      <Plot
        axis={ends(days.map(day => formatDay(day, 'short')))}
        reader={{ label: t('stages.reader'), units: days.length, at, words: read, onMove: setMoved }}
      >
        {lanes.map(({ stage, on }) => (
          <Lane key={stage} label={text[stage].title} on={on} kind="bar" at={at} />
        ))}
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
