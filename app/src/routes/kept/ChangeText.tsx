import type { HeldMessage } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'
import { useUnfinished } from '../useUnfinished.ts'

interface Props {
  readonly message: HeldMessage
  readonly onDone: () => void
}

/** Another text for a held message; its 24 hours begin again. */
export function ChangeText({ message, onDone }: Props) {
  const t = words('kept')
  const { text, onInput, end } = useUnfinished(`message ${message.id}`, message.text)

  async function change(): Promise<void> {
    if (!(await attempt(() => record('message.changed', { text }, { ref: message.id })))) return
    showToast(t('changeDone'))
    done()
  }

  function done(): void {
    end()
    onDone()
  }

  return (
    <Card>
      <Form save={t('hold')} disabled={text.trim() === ''} onSave={change} onCancel={done}>
        <TextArea label={t('text')} hint={t('textHint')} rows={6} value={text} onInput={onInput} />
      </Form>
    </Card>
  )
}
