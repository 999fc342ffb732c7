import { channelIds, isChannelId } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'

export interface ChannelName {
  readonly id: string
  readonly name: string
}

/** The person's own channels, then the catalogue's, by the names that are shown. Needs the `channels` words. */
export function allChannels(): readonly ChannelName[] {
  const t = words('channels')
  const own = [...person.value.plan.channels.values()].map(({ id, name }) => ({ id, name }))
  return [...own, ...channelIds.map(id => ({ id, name: t(`names.${id}`) }))]
}

/** The name of a channel that an entry names; an id of which nothing is known shows as "something else". */
export function channelName(id: string): string {
  const t = words('channels')
  if (isChannelId(id)) return t(`names.${id}`)
  return person.value.plan.channels.get(id)?.name ?? t('names.other')
}
