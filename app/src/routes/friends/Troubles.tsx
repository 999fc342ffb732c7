import type { Friend } from '@breakwater/core/friend'
import { words } from '../../messages/catalogue.ts'
import { friendTroubles } from '../../state/friends.ts'
import { Notice } from '../../ui/Notice.tsx'

const said = ['unreachable', 'notNow', 'tooMany', 'gone', 'full', 'tooLong', 'foreign'] as const

/** What stands between the two now. The other troubles end the friendship, and are said there. */
export function Troubles({ friend }: { readonly friend: Friend }) {
  const t = words('friends')
  const trouble = said.find(one => one === friendTroubles.value.get(friend.id))
  if (trouble === undefined) return null
  return (
    <Notice tone={trouble === 'foreign' ? 'wrong' : 'care'} announce>
      {t(`trouble.${trouble}`, { name: friend.name })}
    </Notice>
  )
}
