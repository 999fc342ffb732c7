import { words } from '../../messages/catalogue.ts'
import { relayDevices, relayTroubles, sendEverything, type Trouble } from '../../state/relay.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Fault, useRelay } from './useRelay.tsx'

/** What the relay should not have done, in plain words, and the one thing that mends it. */
export function Troubles() {
  const t = words('devices')
  const { busy, fault, run } = useRelay()
  const troubles = relayTroubles.value
  if (troubles.length === 0) return null
  const send = async () => {
    if (await run(sendEverything)) showToast(t('troubles.sent'))
  }
  const button = (
    <Button disabled={busy} onClick={() => void send()}>
      {t('troubles.sendAll')}
    </Button>
  )
  return (
    <Notice tone="wrong" title={t('troubles.title')} actions={button}>
      <div class="devices-part">
        <p>{t('troubles.lead')}</p>
        <ul class="devices-list">
          {troubles.map(trouble => (
            <li key={`${trouble.type} ${trouble.device ?? ''}`}>
              {t(`troubles.type.${trouble.type}`)} {from(trouble)}
            </li>
          ))}
        </ul>
        <p>{t('troubles.sendAllNote')}</p>
        <Fault fault={fault} />
      </div>
    </Notice>
  )
}

function from({ device }: Trouble): string {
  const name = relayDevices.value.find(one => one.device === device)?.name
  return name === undefined || name === '' ? '' : words('devices')('troubles.of', { name })
}
