import type { PlannedTime } from '@breakwater/core/heal'
import { addDays, type Day, dayOf } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, zone } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { formatDay } from '../format.ts'
import { write } from '../plan/write.ts'
import { useContent } from '../useContent.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { Ideas } from './Ideas.tsx'

interface Props {
  /** The one that is changed; without it, one is added. */
  readonly plan: PlannedTime | undefined
  readonly onDone: () => void
}

/** What, and on which of the next seven days. */
export function PlannedForm({ plan, onDone }: Props) {
  const t = words('time')
  const ideas = useContent('heal')?.time.ideas ?? []
  const { text: what, onInput: setWhat, end } = useUnfinished(`planned ${plan?.id ?? ''}`, plan?.what ?? '')
  const [on, setOn] = useState<Day>(plan?.on ?? '')
  const [missing, setMissing] = useState(false)

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    setMissing(what.trim() === '')
    if (what.trim() === '') return
    if (await attempt(() => write('time.planned', plan, on === '' ? { what } : { what, on }))) done()
  }

  return (
    <Form onSave={save} onCancel={done}>
      <TextInput
        label={t('planned.what')}
        error={missing ? t('planned.missing') : undefined}
        value={what}
        onInput={setWhat}
        maxLength={500}
      />
      <Ideas label={t('planned.ideas')} ideas={[...ownActivities(), ...ideas]} onPick={setWhat} />
      <Select label={t('planned.on')} value={on} options={daysWith(plan?.on)} onPick={setOn} />
    </Form>
  )
}

function ownActivities(): string[] {
  return [...new Set([...person.value.hold.activities.values()].map(({ text }) => text))]
}

/** The next seven days, and the one that was chosen before. */
function daysWith(chosen: Day | undefined): { value: string; label: string }[] {
  const today = dayOf(now.value, zone.value)
  const next = Array.from({ length: 7 }, (_, n) => addDays(today, n))
  const days = chosen === undefined || next.includes(chosen) ? next : [chosen, ...next]
  return [
    { value: '', label: words('time')('planned.anyDay') },
    ...days.map(day => ({ value: day, label: formatDay(day) })),
  ]
}
