import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

interface Props {
  readonly onAgain: () => void
  readonly onLeave: () => void
  readonly onStop: () => void
}

/** The copy on the relay could not be deleted, and hence nothing was: wait, or let it lie there without a key. */
export function EraseThere({ onAgain, onLeave, onStop }: Props) {
  const t = words('settings')
  const actions = (
    <>
      <Button kind="primary" onClick={onAgain}>
        {t('erase.there.again')}
      </Button>
      <Button onClick={onLeave}>{t('erase.there.leave')}</Button>
      <Button onClick={onStop}>{t('erase.stop')}</Button>
    </>
  )
  return (
    <Notice tone="wrong" announce title={t('erase.there.title')} actions={actions}>
      <p>{t('erase.there.text')}</p>
    </Notice>
  )
}
