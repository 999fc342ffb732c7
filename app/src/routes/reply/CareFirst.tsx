import { careInWhatCame } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import type { CameIn } from './Came.tsx'
import { useFocusPlace } from './use-focus-place.ts'

interface Props {
  readonly came: CameIn
  readonly onOn: () => void
  readonly onDone: () => void
}

/** What came speaks of harm or threatens: help and what can be done come before any answer. */
export function CareFirst({ came, onOn, onDone }: Props) {
  const t = words('reply')
  const place = useFocusPlace<HTMLDivElement>()
  const { needs } = came
  const said = needs === 'threat' || needs === 'selfHarm' ? needs : undefined
  const what = said ?? careInWhatCame(came.text) ?? 'threat'
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="care"
        title={t(`care.${what}Title`)}
        actions={
          <>
            <Button kind="primary" href={paths.help}>
              {t('care.help')}
            </Button>
            <Button href={paths.incoming}>{t('care.incoming')}</Button>
            {said === undefined ? (
              <Button kind="link" onClick={needs === 'no' ? onDone : onOn}>
                {t('care.on')}
              </Button>
            ) : (
              <Button kind="link" onClick={onDone}>
                {words('common')('done')}
              </Button>
            )}
          </>
        }
      >
        <Stack gap="small">
          <p>{t(`care.${what}`)}</p>
          {said === undefined ? <p>{t('care.seen')}</p> : null}
        </Stack>
      </Notice>
    </div>
  )
}
