import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { waitsNow } from '../waits-now.ts'

/** After midnight and after a peak: this can wait. */
export function CanWait() {
  const t = words('review')
  const wait = waitsNow()
  if (wait === undefined) return null
  return (
    <Notice>
      {wait.by === 'night' ? t('calm.night') : t('calm.peak', { time: formatMoment(wait.until, zone.value) })}
    </Notice>
  )
}
