import { useState } from 'preact/hooks'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import type { UnionReport } from '../../state/backup.ts'
import { bringBack } from '../../state/backup.ts'
import type { ReadCopy } from '../../state/backup-file.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly copy: ReadCopy
  readonly report: UnionReport
}

/** What came in, what was here, and the question about what had been deleted here. */
export function BringInReport({ copy, report }: Props) {
  const t = words('settings')
  const [answer, setAnswer] = useState<'open' | 'left' | 'back'>('open')
  const said = {
    added: t('bringIn.added', { count: report.added }),
    known: t('bringIn.known', { count: report.known }),
    buried: t('bringIn.buried', { count: report.buried }),
  }
  const revive = async () => {
    if (await attempt(() => bringBack(copy))) setAnswer('back')
  }
  const actions = (
    <>
      <Button onClick={() => setAnswer('left')}>{t('bringIn.leave')}</Button>
      <Button onClick={() => void revive()}>{t('bringIn.revive')}</Button>
    </>
  )
  if (answer === 'back') return <Notice announce>{t('bringIn.revived')}</Notice>
  if (report.buried === 0) return <Notice announce>{t('bringIn.report', said)}</Notice>
  return (
    <Notice announce {...(answer === 'open' ? { actions } : {})}>
      {t('bringIn.reportBuried', said)}
    </Notice>
  )
}
