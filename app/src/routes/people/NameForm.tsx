import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { showToast } from '../../state/toasts.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { Form } from '../Form.tsx'

interface Props {
  readonly name: string
  readonly save?: string
  /** What is said once it is kept. */
  readonly said: (name: string) => string
  readonly onSave: (name: string) => Promise<unknown>
  readonly onDone: () => void
}

/** A name, or whatever the person wants to call them. */
export function NameForm({ name, save, said, onSave, onDone }: Props) {
  const t = words('people')
  const [typed, setTyped] = useState(name)

  async function keep(): Promise<void> {
    const next = typed.trim()
    if (!(await attempt(() => onSave(next)))) return
    showToast(said(next))
    onDone()
  }

  return (
    <Form save={save} disabled={typed.trim() === ''} onSave={keep} onCancel={onDone}>
      <TextInput
        label={t('nameLabel')}
        hint={t('nameHint')}
        maxLength={100}
        value={typed}
        onInput={setTyped}
      />
    </Form>
  )
}
