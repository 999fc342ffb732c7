import { words } from '../../messages/catalogue.ts'
import { explain } from '../../state/attempt.ts'
import { goOn, holdOn, relayFault, relayHeld, relayStatus } from '../../state/relay.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { HowFar, isMoving } from './HowFar.tsx'
import './Devices.css'

/** How far this device and its others are apart, and what can be done about it; failures stand here and nowhere else. */
export function Status() {
  const t = words('devices')
  const status = relayStatus.value
  if (status === undefined) return null
  return (
    <div class="devices-part">
      <HowFar />
      {relayFault.value === undefined ? null : <p>{explain(relayFault.value)}</p>}
      <Actions>
        <Button onClick={() => void goOn()}>{relayHeld.value ? t('status.goOn') : t('status.now')}</Button>
        {isMoving(status) ? (
          // Beside the other one and never in its place: it comes and goes by itself, under somebody's finger.
          <Button onClick={() => void holdOn()}>{t('status.hold')}</Button>
        ) : null}
      </Actions>
    </div>
  )
}
