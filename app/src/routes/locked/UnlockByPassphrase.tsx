import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { useUnlock } from './use-unlock.ts'

/** The field that nearly everybody uses. */
export function UnlockByPassphrase() {
  const t = words('locked')
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState(false)
  const { wrong, working, tryToOpen } = useUnlock()
  const open = (event: Event) => {
    event.preventDefault()
    void tryToOpen({ passphrase: typed })
  }
  return (
    <form class="locked-form" onSubmit={open}>
      <TextInput
        label={t('passphrase')}
        error={wrong ? t('wrong') : undefined}
        type={shown ? 'text' : 'password'}
        autocomplete="current-password"
        value={typed}
        onInput={setTyped}
      />
      <Toggle label={t('show')} on={shown} onChange={setShown} />
      <Button kind="primary" size="large" wide type="submit" disabled={working}>
        {t('open')}
      </Button>
      <p role="status">{working ? t('working') : null}</p>
    </form>
  )
}
