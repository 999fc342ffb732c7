import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { paths } from '../paths.ts'

/** In place of anything to look at or to weigh up, after midnight. */
export function NightOnly() {
  const t = words('insights')
  const when = formatMoment(decideAt(now.value, zone.value), zone.value)
  return (
    <Notice
      title={t('night.title')}
      actions={
        <>
          <Button href={paths.today}>{t('night.enough')}</Button>
          <Button href={paths.help}>{t('night.help')}</Button>
        </>
      }
    >
      {t('night.text', { when })}
    </Notice>
  )
}
