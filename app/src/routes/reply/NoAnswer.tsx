import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import { useFocusPlace } from './use-focus-place.ts'

interface Props {
  readonly onAgain: () => void
  readonly onDone: () => void
}

/** It needs no answer: that is the end of it. */
export function NoAnswer({ onAgain, onDone }: Props) {
  const t = words('reply')
  const place = useFocusPlace<HTMLDivElement>()
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        title={t('none.title')}
        actions={
          <>
            <Button kind="primary" onClick={onDone}>
              {words('common')('done')}
            </Button>
            <Button href={paths.incoming}>{t('none.note')}</Button>
            <Button kind="link" onClick={onAgain}>
              {t('none.again')}
            </Button>
          </>
        }
      >
        {t('none.text')}
      </Notice>
    </div>
  )
}
