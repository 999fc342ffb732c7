import { words } from '../../messages/catalogue.ts'
import { noteCounts } from '../../state/shield.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly waiting: number
  readonly run: (action: () => Promise<unknown>, said: string) => Promise<void>
}

/** What the extension counted and the journal does not hold yet: it goes there by a tap, never by itself. */
export function Waiting({ waiting, run }: Props) {
  const t = words('shield')
  if (waiting === 0) return null
  return (
    <Notice
      title={t('counts.waiting', { count: waiting })}
      actions={<Button onClick={() => void run(noteCounts, t('counts.noted'))}>{t('counts.note')}</Button>}
    >
      {t('counts.waitingText')}
    </Notice>
  )
}
