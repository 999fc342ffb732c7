import { useEffect, useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { faultOf } from '../../state/faults.ts'
import { addPasskey, hasWay, passkeysPossible, removePasskeys } from '../../state/lock.ts'
import { setting } from '../../state/settings.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'

/** A passkey as a second way in, where this browser can. */
export function PasskeySettings() {
  const t = words('settings')
  const [possible, setPossible] = useState<boolean | undefined>(undefined)
  useEffect(() => {
    void passkeysPossible().then(setPossible)
  }, [])
  const on = hasWay('passkey')
  return (
    <div class="settings-part">
      <h3>{t('passkey.title')}</h3>
      <p>{possible === false ? t('passkey.impossible') : on ? t('passkey.on') : t('passkey.text')}</p>
      <p class="settings-quiet">{t('passkey.forced')}</p>
      <div class="settings-buttons">
        {on ? <Button onClick={() => void attempt(removePasskeys)}>{t('passkey.remove')}</Button> : null}
        {possible === true && !on ? <Button onClick={() => void add()}>{t('passkey.add')}</Button> : null}
      </div>
    </div>
  )
}

/** The name stands in the person's own list of passkeys: the neutral one, unless they chose to show the app's. */
async function add(): Promise<void> {
  const t = words('settings')
  const name = setting('identity') === 'notes' ? t('look.notesName') : words('common')('app')
  await attempt(async () => {
    try {
      await addPasskey(name)
      showToast(t('passkey.added'))
    } catch (error) {
      if (faultOf(error) === undefined) throw error
      showToast(t('passkey.refused'))
    }
  })
}
