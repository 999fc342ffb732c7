import { gate } from '@breakwater/core/care'
import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { hasWay } from '../../state/lock.ts'
import { phase, state } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { useContent } from '../useContent.ts'
import { LockOn } from './LockOn.tsx'
import { NewPassphrase } from './NewPassphrase.tsx'

/** The lock: set, change and take away, with its other ways in. */
export function LockSettings() {
  const t = words('settings')
  const on = hasWay('passphrase')
  return (
    <Section title={t('lock.title')} lead={t('lock.lead')}>
      {phase.value !== 'open' ? <p>{t('lock.notHere')}</p> : on ? <LockOn /> : <LockOff />}
    </Section>
  )
}

function LockOff() {
  const t = words('settings')
  const [setting, setSetting] = useState(false)
  return (
    <div class="settings-part">
      <p>{t('lock.off')}</p>
      <LockWarning />
      {setting ? (
        <NewPassphrase onEnd={() => setSetting(false)} />
      ) : (
        <div class="settings-buttons">
          <Button onClick={() => setSetting(true)}>{t('lock.set')}</Button>
        </div>
      )}
    </div>
  )
}

/** Said before a lock is set, when somebody might notice it. */
function LockWarning() {
  const text = useContent('care')
  const { warn } = gate('passphraseLock', state.value.care.safety)
  return warn === undefined || text === undefined ? null : <Notice tone="care">{text.warn[warn]}</Notice>
}
