import { words } from '../../messages/catalogue.ts'
import type { Asking } from '../../state/friend-rows.ts'
import { Notice } from '../../ui/Notice.tsx'

/** What stands between the two now, and what to do about it. */
export function Trouble({ row: { trouble } }: { readonly row: Asking }) {
  const t = words('friend')
  if (trouble === undefined) return null
  if (trouble === 'used' || trouble === 'badInvitation')
    return (
      <Notice tone="wrong" announce>
        {t(`link.${trouble}`)}
      </Notice>
    )
  if (trouble === 'over')
    return (
      <Notice tone="care" announce>
        {t('over.byThem')}
      </Notice>
    )
  return (
    <Notice tone={trouble === 'changed' || trouble === 'foreign' ? 'wrong' : 'care'} announce>
      {t(`trouble.${trouble}`)}
    </Notice>
  )
}
