import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'
import { mayAnswer } from './reply-gate.ts'

interface Props {
  readonly aboutChild: boolean
  /** What concerns a child has a way on. */
  readonly onChild?: (() => void) | undefined
}

/** Answering is closed: why, what there is instead, and that an order decides. */
export function ClosedWord({ aboutChild, onChild }: Props) {
  const t = words('reply')
  const care = useContent('care')
  const { because } = mayAnswer(aboutChild)
  return (
    <Notice
      tone="care"
      title={t('closed.title')}
      actions={
        <>
          <Button href={paths.help}>{t('closed.talk')}</Button>
          <Button href={paths.record}>{t('closed.keep')}</Button>
          {onChild === undefined ? null : (
            <Button kind="link" onClick={onChild}>
              {t('closed.child')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="small">
        {because === undefined ? null : <p>{care?.because[because]}</p>}
        {because === 'orderStands' ? <p>{t('closed.order')}</p> : null}
      </Stack>
    </Notice>
  )
}
