import { byChannel, type ChannelCounts } from '@breakwater/core/hold'
import { type ChannelStatus, channelStates, isChannelId } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { person } from '../../state/view.ts'

export interface ChannelName {
  readonly id: string
  readonly name: string
}

/**
 * All channels by the names that are shown, in the order in which they are likely: the person's own, those in use,
 * the rest of the catalogue, and at the end what there never was between the two. Needs the `channels` words.
 */
export function allChannels(): readonly ChannelName[] {
  const states = statesNow()
  const put = new Set(states.filter(({ state }) => state === 'notMine').map(({ id }) => id))
  const own = states.filter(({ facts }) => facts.group === 'own')
  const ids = new Set([...own.map(({ id }) => id), ...inUse(states), ...states.map(({ id }) => id)])
  const ordered = [...[...ids].filter(id => !put.has(id)), ...put]
  return ordered.map(id => ({ id, name: channelName(id) }))
}

/** Ids of the channels in use: where most happened first, then the worst ones, then those whose state was set. */
export function channelsInUse(): readonly string[] {
  return inUse(statesNow())
}

function statesNow(): readonly ChannelStatus[] {
  const { kept, plan } = person.value
  return [...channelStates(kept, plan).values()]
}

function inUse(states: readonly ChannelStatus[]): readonly string[] {
  const { plan, hold } = person.value
  const counted = byChannel(hold, plan).channels
  const rank = ({ id, worst, since, proposed }: ChannelStatus) =>
    10 * happened(counted.get(id)) + (worst ? 2 : 0) + (since !== undefined || proposed ? 1 : 0)
  return states
    .filter(status => status.state !== 'notMine' && rank(status) > 0)
    .toSorted((a, b) => rank(b) - rank(a))
    .map(({ id }) => id)
}

function happened(counts: ChannelCounts | undefined): number {
  if (counts === undefined) return 0
  const { outgoing, soughtLooks, chanceLooks, incoming, necessary } = counts
  return outgoing + soughtLooks + chanceLooks + incoming + necessary
}

/** The name of a channel that an entry names; an id of which nothing is known shows as "something else". */
export function channelName(id: string): string {
  const t = words('channels')
  if (isChannelId(id)) return t(`names.${id}`)
  return person.value.plan.channels.get(id)?.name ?? t('names.other')
}
