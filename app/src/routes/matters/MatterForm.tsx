import { type Matter, type MatterSort, matterSorts } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { Select } from '../../ui/Select.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { isCalendarDay } from './days.ts'

interface Props {
  /** The matter that is changed; without one, a matter is added. */
  readonly matter: Matter | undefined
  readonly onDone: () => void
}

/** Something to settle: what, about what, and the day by which it ends. */
export function MatterForm({ matter, onDone }: Props) {
  const t = words('matters')
  const {
    text: what,
    onInput: setWhat,
    end,
  } = useUnfinished(`matter ${matter?.id ?? ''}`, matter?.what ?? '')
  const [sort, setSort] = useState<MatterSort>(matter?.sort ?? 'lease')
  const [due, setDue] = useState(matter?.due ?? '')
  const [wrong, setWrong] = useState({ what: false, due: false })

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const found = { what: what.trim() === '', due: due !== '' && !isCalendarDay(due) }
    setWrong(found)
    if (found.what || found.due) return
    const body = { what, sort, ...(due === '' ? {} : { due }) }
    if (await attempt(() => write('matter.opened', matter, body))) done()
  }

  return (
    <Form onSave={save} onCancel={done}>
      <TextInput
        label={t('open.what')}
        error={wrong.what ? t('open.missing') : undefined}
        value={what}
        onInput={setWhat}
        maxLength={500}
      />
      <Select
        label={t('open.sort')}
        value={sort}
        options={matterSorts.map(value => ({ value, label: t(`open.sorts.${value}`) }))}
        onPick={value => setSort(matterSorts.find(known => known === value) ?? 'other')}
      />
      <TextInput
        label={t('open.day')}
        hint={t('open.dayHint')}
        error={wrong.due ? t('open.wrongDay') : undefined}
        type="date"
        value={due}
        onInput={setDue}
      />
    </Form>
  )
}
