import type { Energy } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'

interface Props {
  readonly value: Energy | undefined
  readonly onPick: (whose: Energy) => void
}

const answers: readonly Energy[] = ['none', 'mine', 'theirs', 'both']

/** Whose needy energy showed this week. Needs the `review` words. */
export function WhosePick({ value, onPick }: Props) {
  const t = words('review')
  return (
    <RadioList
      legend={t('energy.ask')}
      hint={t('energy.hint')}
      options={answers.map(whose => ({ value: whose, label: t(`energy.whose.${whose}`) }))}
      value={value}
      onPick={onPick}
    />
  )
}
