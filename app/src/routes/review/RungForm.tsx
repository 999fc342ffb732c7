import type { Plan, RungBody, RungNow } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { closeRung } from './close-rung.ts'

interface Props {
  readonly plan: Plan
  readonly rung: RungNow
  /** The form was asked for, and takes the focus. */
  readonly focused: boolean
  readonly onDone: () => void
}

type Choice = RungBody['choice']

/** The next rung, the same again, a longer one, or an end of the ladder. */
export function RungForm({ plan, rung, focused, onDone }: Props) {
  const t = words('review')
  const [choice, setChoice] = useState<Choice>()
  const [days, setDays] = useState('3')
  const [wrong, setWrong] = useState(false)

  async function save(): Promise<void> {
    const more = choice === 'longer' ? daysOf(days) : undefined
    setWrong(choice === 'longer' && more === undefined)
    if (choice === undefined || (choice === 'longer' && more === undefined)) return
    if (await closeRung(plan, more === undefined ? { choice } : { choice, days: more })) onDone()
  }

  return (
    <Form
      save={t('rung.save')}
      disabled={choice === undefined}
      focused={focused}
      onSave={save}
      onCancel={onDone}
    >
      <RadioList legend={t('rung.ask')} options={optionsOf(rung)} value={choice} onPick={setChoice} />
      {choice === 'longer' ? (
        <TextInput
          label={t('rung.days')}
          error={wrong ? t('rung.daysWrong') : undefined}
          inputMode="numeric"
          value={days}
          onInput={setDays}
        />
      ) : null}
    </Form>
  )
}

function optionsOf({ next }: RungNow): { value: Choice; label: string }[] {
  const t = words('review')
  return [
    ...(next === undefined
      ? []
      : [{ value: 'next' as const, label: t('rung.choices.next', { count: next }) }]),
    { value: 'again', label: t('rung.choices.again') },
    { value: 'longer', label: t('rung.choices.longer') },
    { value: 'done', label: t('rung.choices.done') },
  ]
}

function daysOf(typed: string): number | undefined {
  const days = Number(typed)
  return Number.isInteger(days) && days >= 1 && days <= 365 ? days : undefined
}
