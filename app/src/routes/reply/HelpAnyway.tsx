import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'

/** The rules pass over most ways of saying it, so the way to help does not hang on them. */
export function HelpAnyway() {
  const t = words('reply')
  return (
    <Notice
      actions={
        <Button kind="link" href={paths.help}>
          {t('reading.helps')}
        </Button>
      }
    >
      {t('reading.anyway')}
    </Notice>
  )
}
