import type { PathClosed } from '@breakwater/core/comeback'
import { words } from '../../messages/catalogue.ts'
import { zone } from '../../state/session.ts'
import { formatMoment } from '../format.ts'

/** Why a message cannot be sent now. */
export function closedWords(path: PathClosed): string {
  const t = words('kept')
  switch (path.by) {
    case 'care':
      return t(`closed.${carePart(path.because)}`)
    case 'no':
    case 'noReply':
    case 'attempts':
      return t(`closed.${path.by}`)
    case 'cooling':
    case 'night':
      return t(path.by, { when: formatMoment(path.until, zone.value) })
  }
}

function carePart(because: Extract<PathClosed, { by: 'care' }>['because']) {
  return because === 'orderStands' || because === 'askedToStop' ? because : 'afraid'
}
