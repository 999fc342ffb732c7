import type { Waiting } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'

/** After midnight and after a peak: when to come back, and that safety and help never wait. */
export function WaitingNotice({ waits: { by, until } }: { readonly waits: Waiting }) {
  const t = words('decide')
  return (
    <Notice
      title={t(`waits.${by}.title`)}
      actions={
        <>
          <Button href={paths.help}>{t('help')}</Button>
          <Button href={paths.safety}>{t('safetyPage')}</Button>
        </>
      }
    >
      <Stack gap="small">
        <p>{t(`waits.${by}.text`)}</p>
        <p>{t('waits.until', { when: formatMoment(until, zone.value) })}</p>
        <p>{t('waits.safety')}</p>
      </Stack>
    </Notice>
  )
}
