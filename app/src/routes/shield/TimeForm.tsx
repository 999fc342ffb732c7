import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { CheckList } from '../../ui/CheckList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { weekdayName, weekdays } from '../plan/weekdays.ts'
import type { Time } from './times-words.ts'

interface Props {
  readonly onSave: (time: Time) => Promise<void>
  readonly onCancel: () => void
}

/** Days of the week and two times; over midnight where the second is the earlier one. */
export function TimeForm({ onSave, onCancel }: Props) {
  const t = words('shield')
  const [days, setDays] = useState<readonly number[]>([])
  const [from, setFrom] = useState('18:00')
  const [to, setTo] = useState('23:00')

  function toggle(day: number): void {
    setDays(days.includes(day) ? days.filter(one => one !== day) : [...days, day].sort())
  }

  return (
    <Form
      disabled={minuteOf(from) === undefined || minuteOf(to) === undefined}
      onSave={() => onSave({ days: [...days], from: minuteOf(from) ?? 0, to: minuteOf(to) ?? 0 })}
      onCancel={onCancel}
    >
      <CheckList
        legend={t('when.days')}
        options={weekdays.map(day => ({ value: String(day), label: weekdayName(day) }))}
        values={days.map(String)}
        onToggle={day => toggle(Number(day))}
      />
      <p class="shield-quiet">{t('when.daysHint')}</p>
      <div class="shield-pair">
        <TextInput label={t('when.from')} type="time" value={from} onInput={setFrom} />
        <TextInput label={t('when.to')} type="time" value={to} onInput={setTo} />
      </div>
    </Form>
  )
}

/** Minutes since midnight of `18:30`. */
function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
