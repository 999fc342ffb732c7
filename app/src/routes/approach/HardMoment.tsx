import { decideAt } from '@breakwater/core/care'
import { coolingUntil } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { now, zone } from '../../state/session.ts'
import { night, person } from '../../state/view.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatMoment } from '../format.ts'

/** In the hours after a peak and after midnight: it can wait. It is said once and stands in nobody's way. */
export function HardMoment() {
  const t = words('approach')
  const { hold, plan } = person.value
  const cooling = coolingUntil(hold, plan, now.value)
  const when = (ms: number) => ({ when: formatMoment(ms, zone.value) })
  if (cooling !== undefined) return <Notice>{t('cooling', when(cooling.until))}</Notice>
  if (night.value === 'narrow') return <Notice>{t('night', when(decideAt(now.value, zone.value)))}</Notice>
  return null
}
