import { words } from '../messages/catalogue.ts'
import { leaveDemo } from '../state/doors.ts'
import { newerVersion } from '../state/newer-version.ts'
import { type Phase, state } from '../state/session.ts'
import { Button } from '../ui/Button.tsx'
import { Strip } from '../ui/Strip.tsx'
import { paths } from './paths.ts'

/** What must stay in view whatever the screen: this is the demonstration, nothing is kept here, a newer version waits. */
export function Marks({ phase }: { readonly phase: Phase }) {
  const t = words('common')
  const switchOver = newerVersion.value
  if (phase === 'demo') {
    const leave = (
      <Button kind="link" onClick={leaveDemo}>
        {t('demo.leave')}
      </Button>
    )
    return <Strip action={leave}>{t('demo.mark')}</Strip>
  }
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
  return phase === 'memory' ? <Strip>{t('memory.mark')}</Strip> : null
}
