import { words } from '../../messages/catalogue.ts'
import { explain } from '../../state/attempt.ts'
import {
  goOn,
  holdOn,
  type RelayStatus,
  relayFault,
  relayHeld,
  relayStatus,
  relayTroubles,
} from '../../state/relay.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { formatNumber } from '../format.ts'
import './Devices.css'

/** How far this device and its others are apart, in one line; failures stand here and nowhere else. */
export function Status() {
  const t = words('devices')
  const status = relayStatus.value
  if (status === undefined) return null
  const isMoving = status.type === 'sending' || status.type === 'receiving'
  return (
    <div class="devices-part">
      {isMoving && !relayHeld.value ? <Moving status={status} /> : <p role="status">{line(status)}</p>}
      {relayFault.value === undefined ? null : <p>{explain(relayFault.value)}</p>}
      <Actions>
        <Button onClick={() => void goOn()}>{relayHeld.value ? t('status.goOn') : t('status.now')}</Button>
        {isMoving && !relayHeld.value ? (
          // Beside the other one and never in its place: it comes and goes by itself, under somebody's finger.
          <Button onClick={() => void holdOn()}>{t('status.hold')}</Button>
        ) : null}
      </Actions>
    </div>
  )
}

interface MovingProps {
  readonly status: Extract<RelayStatus, { type: 'sending' | 'receiving' }>
}

function Moving({ status }: MovingProps) {
  const t = words('devices')
  const { type, done, total } = status
  const label = t(`status.${type}`, { done: formatNumber(done), total: formatNumber(total) })
  return (
    <>
      <Progress label={label} value={done} max={Math.max(total, 1)} />
      {type === 'receiving' ? <p class="devices-quiet">{t('status.receivingNote')}</p> : null}
    </>
  )
}

function line(status: RelayStatus): string {
  const t = words('devices')
  if (relayHeld.value) return t('status.held')
  if (status.type === 'waiting')
    return status.error.type === 'unreachable'
      ? t('status.unsentNetwork', { count: status.unsent })
      : t(`fault.${status.error.type}`)
  if (status.type === 'idle' && status.unsent > 0) return t('status.unsent', { count: status.unsent })
  return relayTroubles.value.length > 0 ? t('status.troubled') : t('status.allThere')
}
