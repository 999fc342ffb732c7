import type { Energy, Plan } from '@breakwater/core/plan'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { useUnfinished } from '../useUnfinished.ts'
import { WhosePick } from './WhosePick.tsx'

interface Props {
  readonly plan: Plan
  /** The form was asked for, and takes the focus. */
  readonly focused: boolean
  readonly onDone: () => void
}

/** Whose needy energy showed this week. */
export function EnergyForm({ plan, focused, onDone }: Props) {
  const t = words('review')
  const [whose, setWhose] = useState<Energy>()
  const { text, onInput: setText, end } = useUnfinished(`energy ${plan.id}`, '')

  function done(): void {
    end()
    onDone()
  }

  async function save(): Promise<void> {
    if (whose === undefined) return
    const body = { whose, ...(text.trim() === '' ? {} : { words: text }) }
    if (!(await attempt(() => record('energy.noted', body, { ref: plan.id })))) return
    showToast(t('energy.saved'))
    done()
  }

  return (
    <Form
      save={t('energy.save')}
      disabled={whose === undefined}
      focused={focused}
      onSave={save}
      onCancel={done}
    >
      <WhosePick value={whose} onPick={setWhose} />
      <TextArea label={t('energy.words')} maxLength={20_000} value={text} onInput={setText} />
    </Form>
  )
}
