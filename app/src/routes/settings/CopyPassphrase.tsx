import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

interface Props {
  /** The passphrase before did not open it. */
  readonly wrong: boolean
  readonly onOpen: (passphrase: string) => void
  readonly onCancel: () => void
}

/** Asks for the passphrase of a sealed copy. */
export function CopyPassphrase({ wrong, onOpen, onCancel }: Props) {
  const t = words('settings')
  const [typed, setTyped] = useState('')
  const open = (event: Event) => {
    event.preventDefault()
    onOpen(typed)
  }
  return (
    <form class="settings-form" onSubmit={open}>
      <TextInput
        label={t('bringIn.sealed')}
        error={wrong ? t('bringIn.wrongKey') : undefined}
        type="password"
        value={typed}
        onInput={setTyped}
      />
      <div class="settings-buttons">
        <Button kind="primary" type="submit">
          {t('bringIn.open')}
        </Button>
        <Button onClick={onCancel}>{t('bringIn.cancel')}</Button>
      </div>
    </form>
  )
}
