import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { channelName } from '../channel/channels.ts'
import { channelAddress, wallAt } from './address.ts'
import { wallGroups } from './wall-view.ts'

/** Where to go from a channel's page: back to its row on the wall, or on to the one that is next. */
export function Onward({ id }: { readonly id: string }) {
  const t = words('wall')
  const { next } = wallGroups()
  return (
    <Actions>
      <Button href={wallAt(id)}>{t('toWall')}</Button>
      {next === undefined || next.id === id ? null : (
        <Button kind="link" href={channelAddress(next.id)}>
          {t('then', { name: channelName(next.id) })}
        </Button>
      )}
    </Actions>
  )
}
