import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { setPassphrase } from '../../state/lock.ts'
import { showToast } from '../../state/toasts.ts'
import { PassphraseForm } from './PassphraseForm.tsx'

/** The form for a passphrase of the lock, new or changed. */
export function NewPassphrase({ onEnd }: { readonly onEnd: () => void }) {
  const t = words('settings')
  const save = async (passphrase: string) => {
    if (!(await attempt(() => setPassphrase(passphrase)))) return
    showToast(t('lock.saved'))
    onEnd()
  }
  return (
    <>
      <p>{t('lock.forgotten')}</p>
      <PassphraseForm submit={t('passphrase.save')} onSave={save} onCancel={onEnd} />
    </>
  )
}
