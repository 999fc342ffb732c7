import type { HeldMessage } from '@breakwater/core/hold'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { Card } from '../../ui/Card.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { Form } from '../Form.tsx'

interface Props {
  readonly message: HeldMessage
  readonly onDone: () => void
}

/** Another text for a held message; its 24 hours begin again. */
export function ChangeText({ message, onDone }: Props) {
  const t = words('kept')
  const [text, setText] = useState(message.text)

  async function change(): Promise<void> {
    if (!(await attempt(() => record('message.changed', { text }, { ref: message.id })))) return
    showToast(t('changeDone'))
    onDone()
  }

  return (
    <Card>
      <Form save={t('hold')} disabled={text.trim() === ''} onSave={change} onCancel={onDone}>
        <TextArea label={t('text')} hint={t('textHint')} rows={6} value={text} onInput={setText} />
      </Form>
    </Card>
  )
}
