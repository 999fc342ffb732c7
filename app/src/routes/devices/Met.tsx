import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Status } from './Status.tsx'

/** The new device is let in: how far the journal is, and on to it at any time. */
export function Met({ onDone }: { readonly onDone: () => void }) {
  const t = words('devices')
  return (
    <>
      <Notice announce title={t('join.met')}>
        {t('join.metText')}
      </Notice>
      <Status />
      <Actions>
        <Button kind="primary" onClick={onDone}>
          {t('join.open')}
        </Button>
      </Actions>
    </>
  )
}
