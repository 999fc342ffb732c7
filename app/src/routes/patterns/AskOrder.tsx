import type { DateOrder, Question } from '@breakwater/core/patterns'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { answer } from '../../state/patterns.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { formatDay } from '../format.ts'
import { Asking } from './Asking.tsx'

interface Props {
  readonly readings: Extract<Question, { ask: 'order' }>['readings']
  readonly onStop: () => void
}

/** Two or more ways to read the dates, each as the days it would mean. */
export function AskOrder({ readings, onStop }: Props) {
  const t = words('patterns')
  const [order, choose] = useState<DateOrder>()
  return (
    <Asking
      heading={t('ask.orderHeading')}
      lead={t('ask.order')}
      ready={order !== undefined}
      onGo={() => {
        if (order !== undefined) answer('order', { order })
      }}
      onStop={onStop}
    >
      <RadioList
        legend={t('ask.orderLegend')}
        options={readings.map(({ order: value, first, last }) => ({
          value,
          label: t('ask.orderSpan', { first: formatDay(first, 'long'), last: formatDay(last, 'long') }),
          note: t(`ask.orders.${value}`),
        }))}
        value={order}
        onPick={choose}
      />
    </Asking>
  )
}
