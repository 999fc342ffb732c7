import { words } from '../messages/catalogue.ts'
import { leaveDemo } from '../state/doors.ts'
import type { Phase } from '../state/session.ts'
import { newerVersion } from '../state/update.ts'
import { Button } from '../ui/Button.tsx'
import { Strip } from '../ui/Strip.tsx'

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
