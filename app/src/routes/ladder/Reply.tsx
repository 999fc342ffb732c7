import { replyCodes, type Step, type StepReply } from '@breakwater/core/comeback'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { focusHeading, useFocusBack } from '../../ui/focus.ts'
import { RadioList } from '../../ui/RadioList.tsx'
import { Form } from '../Form.tsx'
import { useContent } from '../useContent.ts'

/** What came back to the step; it can be noted anew when it is different now. */
export function Reply({ step }: { readonly step: Step }) {
  const t = words('ladder')
  const [open, setOpen] = useState(false)
  const back = useFocusBack<HTMLDivElement>(open)
  if (open) return <ReplyForm step={step} onDone={() => setOpen(false)} />
  return (
    <div ref={back}>
      <Button onClick={() => setOpen(true)}>
        {t(step.answer === undefined ? 'reply.begin' : 'reply.change')}
      </Button>
    </div>
  )
}

function ReplyForm({ step, onDone }: { readonly step: Step; readonly onDone: () => void }) {
  const t = words('ladder')
  const text = useContent('comeback')?.ladder.replies
  const [reply, setReply] = useState<StepReply | undefined>(step.answer?.reply)

  async function save(): Promise<void> {
    if (reply === undefined) return
    if (!(await attempt(() => record('step.answered', { reply }, { ref: step.id })))) return
    showToast(t('reply.saved'))
    onDone()
    focusHeading()
  }

  return (
    <Form save={t('reply.save')} disabled={reply === undefined} onSave={save} onCancel={onDone}>
      <RadioList
        legend={t('reply.title')}
        hint={step.answer?.reply === 'no' ? t('reply.changeNote') : undefined}
        options={replyCodes.map(value => ({ value, label: text?.[value] ?? '' }))}
        value={reply}
        onPick={setReply}
      />
    </Form>
  )
}
