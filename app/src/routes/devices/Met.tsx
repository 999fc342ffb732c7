import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { HowFar } from './HowFar.tsx'

interface Props {
  /** What let it in: the code that another device read, or the words. */
  readonly by?: 'code' | 'words'
  readonly onDone: () => void
}

/** The new device is let in: how far the journal is, and on to it at any time. */
export function Met({ by = 'code', onDone }: Props) {
  const t = words('devices')
  return (
    <>
      <Notice announce title={by === 'code' ? t('join.met') : t('byWords.met')}>
        {by === 'code' ? t('join.metText') : t('byWords.metText')}
      </Notice>
      <HowFar />
      <Actions>
        <Button kind="primary" onClick={onDone}>
          {t('join.open')}
        </Button>
      </Actions>
    </>
  )
}
