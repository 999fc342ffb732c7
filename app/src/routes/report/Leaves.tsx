import { gate } from '@breakwater/core/care'
import { words } from '../../messages/catalogue.ts'
import { state } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useContent } from '../useContent.ts'

/** What paper and files no longer have: the lock. More, where somebody may look at the device. */
export function Leaves() {
  const t = words('report')
  const text = useContent('care')
  const { warn } = gate('exportFile', state.value.care.safety)
  return (
    <Notice tone={warn === undefined ? 'calm' : 'care'}>
      <p>{t('out.leaves')}</p>
      {warn === undefined || text === undefined ? null : <p>{text.warn[warn]}</p>}
    </Notice>
  )
}
