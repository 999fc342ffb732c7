import type { HoursADay } from '@breakwater/core/heal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Select } from '../../ui/Select.tsx'
import { Form } from '../Form.tsx'
import type { HealText } from '../useContent.ts'
import { hourSteps, hoursInWords } from './hours.ts'

interface Props {
  /** What is asked, one question for each sort. */
  readonly text: HealText['time']['estimate']
  /** The newest guess, from which this one begins. */
  readonly last: HoursADay | undefined
  readonly onDone: () => void
}

const sorts = ['contact', 'looking', 'waiting'] as const
type Sort = (typeof sorts)[number]

/** Three rough guesses. */
export function HoursForm({ text, last, onDone }: Props) {
  const t = words('time')
  const [hours, setHours] = useState<Readonly<Record<Sort, number>>>({
    contact: last?.contact ?? 0,
    looking: last?.looking ?? 0,
    waiting: last?.waiting ?? 0,
  })

  async function save(): Promise<void> {
    if (!(await attempt(() => record('time.estimated', hours)))) return
    showToast(t('hours.saved'))
    onDone()
  }

  return (
    <Form onSave={save} onCancel={onDone}>
      {sorts.map(sort => (
        <Select
          key={sort}
          label={text[sort]}
          value={String(hours[sort])}
          options={optionsWith(hours[sort])}
          onPick={value => setHours({ ...hours, [sort]: Number(value) })}
        />
      ))}
    </Form>
  )
}

/** The usual steps, and what was noted in another way before. */
function optionsWith(hours: number): { value: string; label: string }[] {
  const steps = [...new Set<number>([...hourSteps, hours])].sort((a, b) => a - b)
  return steps.map(step => ({ value: String(step), label: hoursInWords(step) }))
}
