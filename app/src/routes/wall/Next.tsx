import type { WallItem } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { Actions } from '../../ui/Actions.tsx'
import { Button } from '../../ui/Button.tsx'
import { focusHeading } from '../../ui/focus.ts'
import { Section } from '../../ui/Section.tsx'
import { channelName } from '../channel/channels.ts'
import { channelAddress } from './address.ts'
import { setChannel } from './set-channel.ts'

/** One channel, why it comes now, and what the next step on it is. It can be put away with one tap. */
export function Next({ item }: { readonly item: WallItem }) {
  const t = words('wall')
  const { id, why, next } = item
  const name = channelName(id)

  async function putAway(): Promise<void> {
    if (await setChannel(id, 'notMine')) focusHeading()
  }

  return (
    <Section title={t('next.title', { name })} lead={t(`why.${why}`)}>
      <p>{t(`act.${next.act}`)}</p>
      <Actions>
        <Button kind="primary" href={channelAddress(id)} label={`${t('next.go')}: ${name}`}>
          {t('next.go')}
        </Button>
        <Button kind="link" label={`${t('set.notMine')}: ${name}`} onClick={() => void putAway()}>
          {t('set.notMine')}
        </Button>
      </Actions>
    </Section>
  )
}
