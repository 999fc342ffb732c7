import type { Step, StepRung } from '@breakwater/core/comeback'
import { dayOf, isDay } from '@breakwater/core/journal'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { amend } from '../../state/amend.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { now, zone } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { focusHeading } from '../../ui/focus.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'
import { useContent } from '../useContent.ts'
import { useUnfinishedDraft } from '../useUnfinished.ts'

interface Props {
  readonly rung: StepRung
  /** The step whose plan is changed; undefined for a new one. */
  readonly step: Step | undefined
  readonly onDone: () => void
}

const parts = ['aim', 'limit', 'exit'] as const

/** Aim, limit and way out, in the person's words, and a day. All three belong to it. */
export function PlanForm({ rung, step, onDone }: Props) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder.rungs[rung]
  const {
    draft: own,
    set: setOwn,
    end,
  } = useUnfinishedDraft(`step ${step?.id ?? rung}`, {
    aim: step?.aim ?? '',
    limit: step?.limit ?? '',
    exit: step?.exit ?? '',
  })
  const [on, setOn] = useState(step?.on ?? '')
  const [wrong, setWrong] = useState(false)

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    const bad = on !== '' && (!isDay(on) || on < dayOf(now.value, zone.value))
    setWrong(bad)
    if (bad) return
    const body = { rung, ...own, ...(on === '' ? {} : { on }) }
    const kept = await attempt(async () => {
      await (step === undefined ? record('step.planned', body) : amend(step.id, { body }))
    })
    if (!kept) return
    showToast(t('plan.saved'))
    done()
    focusHeading()
  }

  return (
    <Form
      save={t('plan.save')}
      disabled={parts.some(part => own[part].trim() === '')}
      onSave={save}
      onCancel={done}
    >
      {parts.map(part => (
        <TextArea
          key={part}
          label={text?.[part].prompt ?? ''}
          hint={text?.[part].hint}
          maxLength={20_000}
          value={own[part]}
          onInput={value => setOwn({ ...own, [part]: value })}
        />
      ))}
      <TextInput
        label={t('plan.on')}
        hint={t('plan.onHint')}
        error={wrong ? t('plan.onWrong') : undefined}
        type="date"
        value={on}
        onInput={setOn}
      />
    </Form>
  )
}
