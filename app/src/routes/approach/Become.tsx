import type { Plan } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { fromInstant } from '../../state/codec.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { formatDate } from '../format.ts'

export type Becomes = 'changed' | 'new'

interface Props {
  readonly plan: Plan
  readonly value: Becomes
  readonly onPick: (value: Becomes) => void
}

/** What becomes of the plan that runs: it says something else from here on, or ends as a part of the story. */
export function Become({ plan, value, onPick }: Props) {
  const t = words('approach')
  const date = formatDate(fromInstant(plan.start), plan.zone)
  return (
    <RadioList
      legend={t('become.title', { date })}
      value={value}
      options={[
        { value: 'changed', label: t('become.changed'), note: t('become.changedNote') },
        { value: 'new', label: t('become.new'), note: t('become.newNote') },
      ]}
      onPick={onPick}
    />
  )
}
