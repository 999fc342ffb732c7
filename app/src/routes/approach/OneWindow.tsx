import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckList } from '../../ui/CheckList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { weekdayName, weekdays } from '../plan/weekdays.ts'
import type { WindowDraft } from './draft.ts'

interface Props {
  readonly number: number
  readonly window: WindowDraft
  readonly fault: string | undefined
  readonly onChange: (window: WindowDraft) => void
  readonly onRemove: () => void
}

/** One check window: some days of the week, from one time to another. */
export function OneWindow({ number, window, fault, onChange, onRemove }: Props) {
  const t = words('approach')
  const { days, from, to } = window
  const toggle = (day: number) =>
    onChange({ ...window, days: days.includes(day) ? days.filter(other => other !== day) : [...days, day] })
  return (
    <div class="plan-window">
      <CheckList
        legend={t('windows.days', { number })}
        options={weekdays.map(day => ({ value: String(day), label: weekdayName(day) }))}
        values={days.map(String)}
        onToggle={day => toggle(Number(day))}
      />
      <div class="plan-times">
        <TextInput
          label={t('windows.from')}
          type="time"
          error={fault}
          value={from}
          onInput={value => onChange({ ...window, from: value })}
        />
        <TextInput
          label={t('windows.to')}
          type="time"
          value={to}
          onInput={value => onChange({ ...window, to: value })}
        />
      </div>
      <Button kind="link" label={t('windows.removeOne', { number })} onClick={onRemove}>
        {words('common')('remove')}
      </Button>
    </div>
  )
}
