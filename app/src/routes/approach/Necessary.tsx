import type { Approach } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { approachAddress } from '../approach-address.ts'
import { haveChildren } from '../children.ts'

interface Props {
  readonly way: Approach
}

/** Where there are children, full quiet is not what works: necessary contact remains, and has a way of its own. */
export function Necessary({ way }: Props) {
  const t = words('approach')
  if (way === 'structured' || way === 'inTouch' || haveChildren() !== true) return null
  return (
    <Notice tone="care" actions={<Button href={approachAddress('structured')}>{t('childrenGo')}</Button>}>
      {t('children')}
    </Notice>
  )
}
