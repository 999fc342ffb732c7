import type { Handover } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { write } from '../plan/write.ts'
import { useUnfinished } from '../useUnfinished.ts'
import { isCalendarDay } from './days.ts'

interface Props {
  /** The handover that is changed; without one, a handover is added. */
  readonly handover: Handover | undefined
  readonly onDone: () => void
}

/** A handover: what or who, when, where, and what helps. */
export function HandoverForm({ handover, onDone }: Props) {
  const t = words('matters')
  const {
    text: what,
    onInput: setWhat,
    end,
  } = useUnfinished(`handover ${handover?.id ?? ''}`, handover?.what ?? '')
  const [on, setOn] = useState(handover?.on ?? '')
  const [time, setTime] = useState(handover?.time ?? '')
  const {
    text: where,
    onInput: setWhere,
    end: endWhere,
  } = useUnfinished(`handover place ${handover?.id ?? ''}`, handover?.where ?? '')
  const {
    text: note,
    onInput: setNote,
    end: endNote,
  } = useUnfinished(`handover note ${handover?.id ?? ''}`, handover?.note ?? '')
  const [wrong, setWrong] = useState({ what: false, on: false })

  function done(): void {
    end()
    endWhere()
    endNote()
    onDone()
  }

  async function save(): Promise<void> {
    const found = { what: what.trim() === '', on: !isCalendarDay(on) }
    setWrong(found)
    if (found.what || found.on) return
    const body = { what, on, ...filled({ time, where, note }) }
    if (await attempt(() => write('handover.planned', handover, body))) done()
  }

  return (
    <Form onSave={save} onCancel={done}>
      <TextInput
        label={t('handovers.what')}
        error={wrong.what ? t('handovers.missing') : undefined}
        value={what}
        onInput={setWhat}
        maxLength={500}
      />
      <TextInput
        label={t('handovers.day')}
        error={wrong.on ? t('handovers.wrongDay') : undefined}
        type="date"
        value={on}
        onInput={setOn}
      />
      <TextInput label={t('handovers.time')} type="time" value={time} onInput={setTime} />
      <TextInput label={t('handovers.place')} value={where} onInput={setWhere} maxLength={500} />
      <TextArea label={t('handovers.note')} maxLength={20_000} value={note} onInput={setNote} />
    </Form>
  )
}

/** What was left empty is left out. */
function filled(fields: Readonly<Record<'time' | 'where' | 'note', string>>): Partial<typeof fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''))
}
