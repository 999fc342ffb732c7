import { useLocation } from 'preact-iso'
import { words } from '../messages/catalogue.ts'
import { reload } from '../state/device.ts'
import { leaveDemo } from '../state/doors.ts'
import { faultOf } from '../state/faults.ts'
import { newerVersion } from '../state/newer-version.ts'
import { relayMark } from '../state/relay-mark.ts'
import { cutOff, failure, phase, state } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { Strip } from '../ui/Strip.tsx'
import { paths } from './paths.ts'

/**
 * What must stay in view whatever the screen: this is the demonstration, nothing is kept here, the page is cut off from the journal, a newer
 * version waits, the devices are apart. Needs the messages `marks`.
 */
export default function Marks() {
  const t = words('marks')
  const { path } = useLocation()
  const at = phase.value
  if (at === 'demo') {
    const leave = (
      <Button kind="link" onClick={leaveDemo}>
        {t('demo.leave')}
      </Button>
    )
    return <Strip action={leave}>{t('demo.mark')}</Strip>
  }
  if (at === 'failed')
    return <Strip>{t(faultOf(failure.value) === 'heldElsewhere' ? 'failed.held' : 'failed.mark')}</Strip>
  if (cutOff.value !== undefined && at !== 'memory') {
    const again = (
      <Button kind="link" onClick={reload}>
        {t('cutOff.reload')}
      </Button>
    )
    return <Strip action={again}>{t(`cutOff.${cutOff.value}`)}</Strip>
  }
  if (at === 'fresh' && state.value.journal.entries > 0) {
    const keep = (
      <Button kind="link" href={paths.today}>
        {t('fresh.keep')}
      </Button>
    )
    return <Strip action={keep}>{t('fresh.mark')}</Strip>
  }
  if (newerVersion.value !== undefined) {
    const use = (
      <Button kind="link" onClick={newerVersion.value}>
        {t('update.switch')}
      </Button>
    )
    return <Strip action={use}>{t('update.ready')}</Strip>
  }
  if (at === 'open' && relayMark.value !== undefined && path !== paths.devices) {
    const look = (
      <Button kind="link" href={paths.devices}>
        {t('relay.look')}
      </Button>
    )
    return <Strip action={look}>{t(`relay.${relayMark.value}`)}</Strip>
  }
  return at === 'memory' ? <Strip>{t('memory.mark')}</Strip> : null
}
