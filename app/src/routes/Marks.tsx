import { words } from '../messages/catalogue.ts'
import { leaveDemo } from '../state/doors.ts'
import type { Phase } from '../state/session.ts'
import { newerVersion } from '../state/update.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

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
    return <Notice actions={leave}>{t('demo.mark')}</Notice>
  }
  if (switchOver !== undefined) {
    const use = (
      <Button kind="link" onClick={switchOver}>
        {t('update.switch')}
      </Button>
    )
    return <Notice actions={use}>{t('update.ready')}</Notice>
  }
  return phase === 'memory' ? <Notice>{t('memory.mark')}</Notice> : null
}
