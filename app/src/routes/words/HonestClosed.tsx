import type { Verdict } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

/** No message is offered: an order stands, somebody asked to stop, or it may not be safe. */
export function HonestClosed({ because }: { readonly because: Verdict['because'] }) {
  const t = words('words')
  const text = useContent('care')
  return (
    <Notice
      tone="care"
      title={t('honest.closedTitle')}
      actions={
        <>
          <Button href={paths.kept}>{t('honest.forMyself')}</Button>
          <Button kind="link" href={paths.help}>
            {t('honest.talk')}
          </Button>
        </>
      }
    >
      <Stack gap="small">
        {because === undefined ? null : <p>{text?.because[because]}</p>}
        <p>{t('honest.closed')}</p>
      </Stack>
    </Notice>
  )
}
