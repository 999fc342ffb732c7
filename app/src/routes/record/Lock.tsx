import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { closeEvidence, evidenceDoor, setEvidencePassphrase } from '../../state/evidence.ts'
import { phase, state } from '../../state/session.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/focus.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { PassphraseForm } from '../settings/PassphraseForm.tsx'
import { useContent } from '../useContent.ts'
import { ClearJournal } from './ClearJournal.tsx'
import { EraseAll } from './EraseAll.tsx'

interface Props {
  /** How many entries there are. */
  readonly entries: number
}

/** Its own lock, and the end of it all. */
export function Lock({ entries }: Props) {
  const t = words('record')
  return (
    <Page name="record" heading={t('lock.title')} lead={t('lock.lead')} backTo={paths.record} step>
      <Section title={t('lock.ownTitle')}>
        {phase.value === 'open' ? <OwnLock /> : <p>{t('lock.memory')}</p>}
      </Section>
      {phase.value === 'open' && entries > 0 ? (
        <Section title={t('alone.title')} lead={t('alone.text')}>
          <ClearJournal />
        </Section>
      ) : null}
      {entries === 0 ? null : (
        <Section title={t('lock.eraseTitle')} lead={t('lock.eraseText')}>
          <EraseAll />
        </Section>
      )}
    </Page>
  )
}

function OwnLock() {
  const t = words('record')
  const care = useContent('care')
  const [setting, set] = useState(false)
  const back = useFocusBack<HTMLDivElement>(setting)
  const has = evidenceDoor.value === 'passphrase'
  const { warn } = gate('passphraseLock', state.value.care.safety)

  async function save(passphrase: string | undefined): Promise<void> {
    if (!(await attempt(() => setEvidencePassphrase(passphrase)))) return
    showToast(t(passphrase === undefined ? 'lock.takenAway' : 'lock.saved'))
    set(false)
  }

  if (setting) return <PassphraseForm submit={t('lock.save')} onSave={save} onCancel={() => set(false)} />
  return (
    <>
      <p>{t(has ? 'lock.hasText' : 'lock.noneText')}</p>
      {warn === undefined || care === undefined ? null : <Notice tone="care">{care.warn[warn]}</Notice>}
      <div ref={back}>
        <Actions>
          <Button onClick={() => set(true)}>{t(has ? 'lock.change' : 'lock.set')}</Button>
          {has ? <Button onClick={() => void closeEvidence()}>{t('lock.close')}</Button> : null}
          {has ? <Button onClick={() => void save(undefined)}>{t('lock.takeAway')}</Button> : null}
        </Actions>
      </div>
    </>
  )
}
