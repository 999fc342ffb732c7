import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'

/** After midnight: all of it can be read, and decided by daylight. */
export function NightRead() {
  const t = words('closing')
  return (
    <Notice
      title={t('night.title')}
      actions={
        <>
          <Button href={paths.today}>{t('night.enough')}</Button>
          <Button href={paths.help}>{t('help')}</Button>
        </>
      }
    >
      {t('night.text', { when: formatMoment(decideAt(now.value, zone.value), zone.value) })}
    </Notice>
  )
}
