import type { EndClosed } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'
import { useContent } from '../useContent.ts'

/** Why the ends that lead towards contact are not offered now. */
export function EndsClosed({ closed }: { readonly closed: EndClosed | undefined }) {
  const t = words('closing')
  const care = useContent('care')
  if (closed === undefined) return null
  if (closed.by === 'cooling')
    return <Notice>{t('end.peak', { when: formatMoment(closed.until, zone.value) })}</Notice>
  return (
    <Notice tone="care" title={t('end.closed')} actions={<Button href={paths.help}>{t('help')}</Button>}>
      {closed.because === undefined ? null : care?.because[closed.because]}
    </Notice>
  )
}
