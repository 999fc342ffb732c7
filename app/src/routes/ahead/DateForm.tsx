import { dayOf } from '@breakwater/core/journal'
import { type Ahead, type DateProblem, dateProblem } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { now, zone } from '../../state/session.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'
import { Reminder } from './Reminder.tsx'

interface Props {
  /** The day that is changed; without one, a day is added. */
  readonly item: Ahead | undefined
  readonly onDone: () => void
}

interface Wrong {
  readonly what: boolean
  readonly date: DateProblem | undefined
}

/** A day that may hurt. */
export function DateForm({ item, onDone }: Props) {
  const t = words('ahead')
  const [what, setWhat] = useState(item?.what ?? '')
  const [date, setDate] = useState(item?.date ?? '')
  const [yearly, setYearly] = useState(item?.yearly ?? false)
  const [ownPlan, setOwnPlan] = useState(item?.ownPlan ?? '')
  const [remindBefore, setRemindBefore] = useState<number | undefined>(
    item === undefined ? 1 : item.remindBefore,
  )
  const [wrong, setWrong] = useState<Wrong>({ what: false, date: undefined })

  async function save(): Promise<void> {
    const found = { what: what.trim() === '', date: problemOf(item, date, yearly) }
    setWrong(found)
    if (found.what || found.date !== undefined) return
    const remind = remindBefore === undefined ? {} : { remindBefore }
    const body = { what, date, yearly, place: item?.place ?? false, ownPlan, ...remind }
    if (await attempt(() => write('ahead.noted', item, body))) onDone()
  }

  return (
    <Form onSave={save} onCancel={onDone}>
      <TextInput
        label={t('form.what')}
        error={wrong.what ? t('form.missing') : undefined}
        value={what}
        onInput={setWhat}
        maxLength={500}
      />
      <TextInput
        label={t('form.date')}
        error={wrong.date === undefined ? undefined : t(`form.wrong.${wrong.date}`)}
        type="date"
        value={date}
        onInput={setDate}
      />
      <Toggle label={t('form.yearly')} on={yearly} onChange={setYearly} />
      <TextArea
        label={t('form.plan')}
        hint={t('form.planHint')}
        maxLength={20_000}
        value={ownPlan}
        onInput={setOwnPlan}
      />
      <Reminder days={remindBefore} onPick={setRemindBefore} />
    </Form>
  )
}

/** A day that was noted and is over by now can still get other words. */
function problemOf(item: Ahead | undefined, date: string, yearly: boolean): DateProblem | undefined {
  const problem = dateProblem(date, yearly, dayOf(now.value, zone.value))
  return problem === 'over' && date === item?.date ? undefined : problem
}
