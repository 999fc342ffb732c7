import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { keepNoCopy, relayDevices } from '../../state/relay.ts'
import { showToast } from '../../state/toasts.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { Toggle } from '../../ui/Toggle.tsx'
import { Fault, useRelay } from './useRelay.tsx'

/** The way out: on this device alone, or with everything that lies over there. */
export function StopKeeping() {
  const t = words('devices')
  const [asking, setAsking] = useState(false)
  const [there, setThere] = useState(false)
  const { busy, fault, run } = useRelay()
  const lead = t(relayDevices.value.length > 1 ? 'stop.leadOthers' : 'stop.lead')
  const stop = async () => {
    let told = true
    const isDone = await run(async () => {
      told = await keepNoCopy(there)
    })
    if (!isDone) return
    setAsking(false)
    focusHeading()
    showToast(t(told ? 'stop.done' : 'stop.doneUntold'))
  }
  return (
    <Section title={t('stop.title')} lead={lead}>
      <Actions>
        <Button onClick={() => setAsking(true)}>{t('stop.begin')}</Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={t('stop.question')}
        cancel={words('common')('cancel')}
        confirm={t('stop.now')}
        busy={busy}
        onCancel={() => setAsking(false)}
        onConfirm={stop}
      >
        <p>{lead}</p>
        <Toggle label={t('stop.there')} note={t('stop.thereNote')} on={there} onChange={setThere} />
        <Fault fault={fault} />
      </ConfirmDialog>
    </Section>
  )
}
