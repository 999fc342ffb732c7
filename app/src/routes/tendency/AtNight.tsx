import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'

/** After midnight nobody is asked what they tend to do: at that hour everything leans further. */
export function AtNight() {
  const t = words('tendency')
  const when = formatMoment(decideAt(now.value, zone.value), zone.value)
  return (
    <Page name="tendency" lead={t('lead')} backTo={paths.lines}>
      <Notice actions={<Button href={paths.after}>{t('night.after')}</Button>}>
        {t('night.text', { when })}
      </Notice>
    </Page>
  )
}
