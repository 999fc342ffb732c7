import { decideAt } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'

/** After midnight: what the record says can be read by daylight. */
export function NightReasons() {
  const t = words('reasons')
  const when = formatMoment(decideAt(now.value, zone.value), zone.value)
  return <Notice title={t('night.title')}>{t('night.text', { when })}</Notice>
}
