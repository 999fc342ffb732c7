import { gate } from '@breakwater/core/care'
import { state } from '../../state/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useContent } from '../useContent.ts'

/** Said first where somebody else may have a hand on what is the person's. */
export function Warning({ feature }: { readonly feature: 'otherDevices' | 'paperWords' }) {
  const text = useContent('care')
  const { warn } = gate(feature, state.value.care.safety)
  return warn === undefined || text === undefined ? null : <Notice tone="care">{text.warn[warn]}</Notice>
}
