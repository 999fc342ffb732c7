import { words } from '../../messages/catalogue.ts'
import { friends } from '../../state/friends.ts'
import { Button } from '../../ui/Button.tsx'
import { paths } from '../paths.ts'
import { HardNow } from './HardNow.tsx'

/** In an urge: every verified friend, one tap each. Nothing where nobody can be asked. */
export function Askable() {
  const t = words('friends')
  const askable = friends.value.filter(({ verified, ended }) => verified && ended === undefined)
  if (askable.length === 0) return null
  return (
    <>
      {askable.map(friend => (
        <HardNow key={friend.id} friend={friend} titled={friend.name} />
      ))}
      <div>
        <Button kind="link" href={paths.friends}>
          {t('reach.all')}
        </Button>
      </div>
    </>
  )
}
