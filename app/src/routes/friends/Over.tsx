import type { Ended, Friend } from '@breakwater/core/friend'
import { useLocation } from 'preact-iso'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { eraseFriend } from '../../state/friends.ts'
import { showToast } from '../../state/toasts.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { paths } from '../paths.ts'
import './friends.css'

interface Props {
  readonly friend: Friend
  readonly ended: Ended
}

/** It is over: by whom, whether they know, and the way to take it all out. */
export function Over({ friend, ended: { by, told } }: Props) {
  const t = words('friends')
  const { name } = friend
  const { route } = useLocation()

  async function erase(): Promise<void> {
    if (!(await attempt(() => eraseFriend(friend)))) return
    route(paths.friends)
    showToast(t('end.erased'))
  }

  return (
    <>
      <Notice>{by === 'me' ? t('end.byMe') : t('end.byFriend', { name })}</Notice>
      {told || by === 'friend' ? null : <Notice tone="care">{t('end.pending', { name })}</Notice>}
      <p class="friends-soft">{t('end.eraseLead')}</p>
      <div>
        <Button onClick={() => void erase()}>{t('end.erase', { name })}</Button>
      </div>
    </>
  )
}
