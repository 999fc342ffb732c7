import { words } from '../../messages/catalogue.ts'
import { Lane } from '../../ui/plot/Lane.tsx'
import { LinePanel } from '../../ui/plot/LinePanel.tsx'
import { type DayLines, usedLanes } from './day-lines.ts'
import { evening } from './facts.ts'

const looks = { longing: 'solid', sadness: 'dashed', anger: 'dotted' } as const

interface Props {
  readonly lines: DayLines
  readonly at?: number | undefined
  /** false: the ratings alone, where contacts were not chosen */
  readonly lanes?: boolean
}

/** Longing, sadness and anger one above another; contacts and quiet days beneath, on the same days. */
export function DayPanels({ lines, at, lanes = true }: Props) {
  const t = words('insights')
  return (
    <>
      {evening.map(code => (
        <LinePanel
          key={code}
          label={t(`rating.${code}`)}
          values={lines.ratings[code]}
          line={looks[code]}
          at={at}
        />
      ))}
      {(lanes ? usedLanes(lines) : []).map(code => (
        <Lane
          key={code}
          label={t(`lane.${code}`)}
          on={lines.lanes[code]}
          kind={code === 'quiet' ? 'run' : 'mark'}
          at={at}
        />
      ))}
    </>
  )
}
