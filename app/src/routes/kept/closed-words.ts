import type { Verdict } from '@breakwater/core/care'
import type { Cooling, HeldStatus } from '@breakwater/core/hold'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { formatMoment } from '../format.ts'

/** Why a message cannot be sent now. */
export function closedWords(
  by: NonNullable<HeldStatus['sendingClosed']>,
  because: Verdict['because'],
  cooling: Cooling | undefined,
): string {
  const t = words('kept')
  if (by === 'cooling' && cooling !== undefined) {
    return t('cooling', { when: formatMoment(cooling.until, zone.value) })
  }
  switch (because) {
    case 'orderStands':
    case 'askedToStop':
      return t(`closed.${because}`)
    default:
      return t('closed.other')
  }
}
