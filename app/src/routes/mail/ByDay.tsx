import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { Page } from '../Page.tsx'
import { paths } from '../paths.ts'
import { channelAddress } from '../wall/address.ts'

/** After midnight nobody is sent into their mailbox; muting and blocking stay where they are. */
export function ByDay() {
  const t = words('mail')
  const when = formatMoment(decideAt(now.value, zone.value), zone.value)
  return (
    <Page name="mail" heading={t('heading')} lead={t('lead')} backTo={channelAddress('mail')}>
      <Notice
        actions={
          <>
            <Button href={paths.after}>{t('night.after')}</Button>
            <Button kind="link" href={channelAddress('mail')}>
              {t('night.channel')}
            </Button>
          </>
        }
      >
        {t('night.text', { when })}
      </Notice>
    </Page>
  )
}
