import { useLocation } from 'preact-iso'
import { words } from '../messages/catalogue.ts'
import { leaveDemo } from '../state/doors.ts'
import { newerVersion } from '../state/newer-version.ts'
import { relayMark } from '../state/relay-mark.ts'
import { type Phase, state } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { Strip } from '../ui/Strip.tsx'
import { paths } from './paths.ts'

/** What must stay in view whatever the screen: this is the demonstration, nothing is kept here, a newer version waits, the devices are apart. */
export function Marks({ phase }: { readonly phase: Phase }) {
  const t = words('common')
  const { path } = useLocation()
  const switchOver = newerVersion.value
  if (phase === 'demo') {
    const leave = (
      <Button kind="link" onClick={leaveDemo}>
        {t('demo.leave')}
      </Button>
    )
    return <Strip action={leave}>{t('demo.mark')}</Strip>
  }
  if (phase === 'failed') return <Strip>{t('failed.mark')}</Strip>
  if (phase === 'fresh' && state.value.journal.entries > 0) {
    const keep = (
      <Button kind="link" href={paths.today}>
        {t('fresh.keep')}
      </Button>
    )
    return <Strip action={keep}>{t('fresh.mark')}</Strip>
  }
  if (switchOver !== undefined) {
    const use = (
      <Button kind="link" onClick={switchOver}>
        {t('update.switch')}
      </Button>
    )
    return <Strip action={use}>{t('update.ready')}</Strip>
  }
  if (phase === 'open' && relayMark.value !== undefined && path !== paths.devices) {
    const look = (
      <Button kind="link" href={paths.devices}>
        {t('relay.look')}
      </Button>
    )
    return <Strip action={look}>{t(`relay.${relayMark.value}`)}</Strip>
  }
  return phase === 'memory' ? <Strip>{t('memory.mark')}</Strip> : null
}
