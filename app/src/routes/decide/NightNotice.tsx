import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'

/** After midnight: when to come back, and that safety and help never wait. */
export function NightNotice() {
  const t = words('decide')
  const when = formatMoment(decideAt(now.value, zone.value), zone.value)
  return (
    <Notice
      title={t('night.title')}
      actions={
        <>
          <Button href={paths.help}>{t('help')}</Button>
          <Button href={paths.safety}>{t('safetyPage')}</Button>
        </>
      }
    >
      <Stack gap="small">
        <p>{t('night.text')}</p>
        <p>{t('night.until', { when })}</p>
        <p>{t('night.safety')}</p>
      </Stack>
    </Notice>
  )
}
