import { words } from '../../messages/catalogue.ts'
import {
  type RelayMoving,
  type RelayStatus,
  relayHeld,
  relayReached,
  relayStatus,
  relayTroubles,
} from '../../state/relay.ts'
import { Progress } from '../../ui/Progress.tsx'
import { formatNumber } from '../format.ts'
import './Devices.css'

/** Above so many it takes long enough to say what may be done meanwhile. */
const LONG = 2_000

/** How far this device and its others are apart: a line that fills, or a sentence. */
export function HowFar() {
  const status = relayStatus.value
  if (status === undefined) return null
  return isMoving(status) ? <Moving status={status} /> : <p role="status">{line(status)}</p>
}

/** Whether entries are on their way just now. */
export function isMoving(status: RelayStatus): status is RelayMoving {
  return (status.type === 'sending' || status.type === 'receiving') && !relayHeld.value
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
