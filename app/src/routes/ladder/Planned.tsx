import type { Step } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record, remove } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Form } from '../Form.tsx'
import { PlanForm } from './PlanForm.tsx'

interface Props {
  readonly step: Step
  readonly open: boolean
}

/** A step that waits: it is taken, changed or let go. Letting go is never closed. */
export function Planned({ step, open }: Props) {
  const t = words('ladder')
  const [doing, setDoing] = useState<'taking' | 'changing'>()
  const back = useFocusBack<HTMLDivElement>(doing !== undefined)
  const done = () => setDoing(undefined)

  async function drop(): Promise<void> {
    if (!(await attempt(() => remove(step.id)))) return
    showToast(t('step.dropped'))
    focusHeading()
  }

  if (doing === 'taking') return <Taking step={step} onDone={done} />
  if (doing === 'changing') return <PlanForm rung={step.rung} step={step} onDone={done} />
  return (
    <div ref={back}>
      <p class="ladder-outside">{t('step.outside')}</p>
      <Actions>
        {open ? <Button onClick={() => setDoing('taking')}>{t('step.take')}</Button> : null}
        {open ? <Button onClick={() => setDoing('changing')}>{t('step.change')}</Button> : null}
        <Button kind="link" onClick={() => void drop()}>
          {t('step.drop')}
        </Button>
      </Actions>
    </div>
  )
}

function Taking({ step, onDone }: { readonly step: Step; readonly onDone: () => void }) {
  const t = words('ladder')
  const [through, setThrough] = useState<'self' | 'friend'>('self')

  async function save(): Promise<void> {
    if (!(await attempt(() => record('step.taken', { through }, { ref: step.id })))) return
    showToast(t('step.takeSaved'))
    onDone()
    focusHeading()
  }

  return (
    <Form save={t('step.takeSave')} onSave={save} onCancel={onDone}>
      <RadioList
        legend={t('step.takeAsk')}
        options={[
          { value: 'self', label: t('step.takeSelf') },
          { value: 'friend', label: t('step.takeFriend'), note: t('step.takeNote') },
        ]}
        value={through}
        onPick={setThrough}
      />
    </Form>
  )
}
