import { words } from '../../messages/catalogue.ts'
import { explain } from '../../state/attempt.ts'
import {
  goOn,
  holdOn,
  type RelayMoving,
  type RelayStatus,
  relayFault,
  relayHeld,
  relayReached,
  relayStatus,
  relayTroubles,
} from '../../state/relay.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { formatNumber } from '../format.ts'
import './Devices.css'

/** Above so many it takes long enough to say what may be done meanwhile. */
const LONG = 2_000

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

function Moving({ status }: { readonly status: RelayMoving }) {
  const t = words('devices')
  const { type, done, total } = status
  const label = t(`status.${type}`, { done: formatNumber(done), total: formatNumber(total) })
  return (
    <>
      <Progress label={label} value={done} max={Math.max(total, 1)} />
      {total > LONG ? <p class="devices-quiet">{t(`status.${type}Note`)}</p> : null}
    </>
  )
}

function line(status: RelayStatus): string {
  const t = words('devices')
  if (relayHeld.value) return said(t('status.held'), soFar(status), t('status.heldNext'))
  if (status.type === 'waiting') {
    if (status.error.type !== 'unreachable') return said(t(`fault.${status.error.type}`), soFar(status))
    if (status.unfinished !== undefined)
      return said(t('status.noNetwork'), soFar(status), t('status.networkNext'))
    return t('status.unsentNetwork', { count: status.unsent })
  }
  if (status.type === 'idle' && status.unfinished !== undefined) return soFar(status)
  if (status.type === 'idle' && status.unsent > 0) return t('status.unsent', { count: status.unsent })
  return relayTroubles.value.length > 0 ? t('status.troubled') : t('status.allThere')
}

/** How far the first way of the journal is, as far as this page knows; nothing once it is at its end. */
function soFar(status: RelayStatus): string {
  const t = words('devices')
  const at = relayReached.value
  if (at !== undefined)
    return t(`status.soFar.${at.type}`, { done: formatNumber(at.done), total: formatNumber(at.total) })
  const isOpen = (status.type === 'idle' || status.type === 'waiting') && status.unfinished !== undefined
  return isOpen ? t(`status.notYet.${status.unfinished}`) : t('status.staysHere')
}

const said = (...sentences: readonly string[]): string => sentences.filter(one => one !== '').join(' ')
