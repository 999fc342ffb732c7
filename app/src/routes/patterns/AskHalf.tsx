import type { Half } from '@breakwater/core/patterns'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { answer } from '../../state/patterns.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Asking } from './Asking.tsx'

interface Props {
  readonly marker: string
  readonly onStop: () => void
}

const halves = ['am', 'pm'] as const

/** Which half of the day a word of the file means. */
export function AskHalf({ marker, onStop }: Props) {
  const t = words('patterns')
  const [half, choose] = useState<Half>()
  return (
    <Asking
      heading={t('ask.halfHeading', { marker })}
      lead={t('ask.half')}
      ready={half !== undefined}
      onGo={() => {
        if (half !== undefined) answer('half', { halves: { [marker]: half } })
      }}
      onStop={onStop}
    >
      <RadioList
        legend={t('ask.halfLegend')}
        options={halves.map(value => ({ value, label: t(`ask.${value}`) }))}
        value={half}
        onPick={choose}
      />
    </Asking>
  )
}
