import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { saveSealed } from '../../state/backup.ts'
import { stillComing } from '../../state/relay-mark.ts'
import { state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'
import { PassphraseForm } from './PassphraseForm.tsx'
import { SaveOpen } from './SaveOpen.tsx'

/** A copy outside of this browser: sealed first, and without a seal for those who mean it. */
export function SaveCopy() {
  const t = words('settings')
  const text = useContent('care')
  const [sealing, setSealing] = useState(false)
  const { warn } = gate('exportFile', state.value.care.safety)
  const save = async (passphrase: string) => {
    if (!(await attempt(() => saveSealed(passphrase, t('copy.readme'))))) return
    showToast(t('copy.saved'))
    setSealing(false)
  }
  return (
    <Section id="copy" title={t('copy.title')} lead={t('copy.lead')}>
      {warn === undefined || text === undefined ? null : <Notice tone="care">{text.warn[warn]}</Notice>}
      {stillComing.value ? <Notice tone="care">{t('copy.stillComing')}</Notice> : null}
      <p>{t('copy.sealedText')}</p>
      {sealing ? (
        <PassphraseForm submit={t('copy.sealedMake')} onSave={save} onCancel={() => setSealing(false)} />
      ) : (
        <div class="settings-buttons">
          <Button onClick={() => setSealing(true)}>{t('copy.sealed')}</Button>
        </div>
      )}
      <Disclosure summary={t('copy.open')}>
        <SaveOpen />
      </Disclosure>
    </Section>
  )
}
