import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { passphraseHint } from './passphrase-hint.ts'

interface Props {
  /** What the button says. */
  readonly submit: string
  /** Called with a passphrase that was typed twice the same. */
  readonly onSave: (passphrase: string) => Promise<unknown>
  readonly onCancel?: () => void
}

/** A new passphrase, typed twice, with an honest hint about what it is worth. It is forgotten once handed over. */
export function PassphraseForm({ submit, onSave, onCancel }: Props) {
  const t = words('settings')
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [problem, setProblem] = useState<'empty' | 'different' | undefined>(undefined)
  const [working, setWorking] = useState(false)
  const save = async (event: Event) => {
    event.preventDefault()
    const found = first === '' ? 'empty' : first === again ? undefined : 'different'
    setProblem(found)
    if (found !== undefined || working) return
    setWorking(true)
    await onSave(first).finally(() => setWorking(false))
    setFirst('')
    setAgain('')
  }
  const type = shown ? 'text' : 'password'
  return (
    <form class="settings-form" onSubmit={event => void save(event)}>
      <TextInput
        label={t('passphrase.first')}
        hint={t(`passphrase.hint.${passphraseHint(first)}`)}
        error={problem === 'empty' ? t('passphrase.empty') : undefined}
        type={type}
        autocomplete="new-password"
        value={first}
        onInput={setFirst}
      />
      <TextInput
        label={t('passphrase.again')}
        error={problem === 'different' && first !== again ? t('passphrase.different') : undefined}
        type={type}
        autocomplete="new-password"
        value={again}
        onInput={setAgain}
      />
      <Toggle label={t('passphrase.show')} on={shown} onChange={setShown} />
      <p role="status">{working ? t('passphrase.working') : null}</p>
      <div class="settings-buttons">
        <Button kind="primary" type="submit" disabled={working}>
          {submit}
        </Button>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{words('common')('cancel')}</Button>}
      </div>
    </form>
  )
}
