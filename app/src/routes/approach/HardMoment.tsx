import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'
import { waitsNow } from '../waits-now.ts'

/** In the hours after a peak and after midnight: it can wait. It is said once and stands in nobody's way. */
export function HardMoment() {
  const t = words('approach')
  const waits = waitsNow()
  if (waits === undefined) return null
  return <Notice>{t(waits.by, { when: formatMoment(waits.until, zone.value) })}</Notice>
}
