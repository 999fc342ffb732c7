import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { pathNow } from '../path-now.ts'
import { paths } from '../paths.ts'

/** The questions about safety that are still open come before somebody sends a message themselves. */
export function SafetyWord() {
  const t = words('kept')
  const path = pathNow()
  if (!path.open || path.warn === undefined) return null
  return (
    <>
      <p>{t('warn.askSafetyFirst')}</p>
      <Button kind="link" href={paths.safety}>
        {t('warn.answer')}
      </Button>
    </>
  )
}
