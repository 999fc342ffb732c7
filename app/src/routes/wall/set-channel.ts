import type { ChannelState } from '@breakwater/core/plan'
import { words } from '../../messages/catalogue.ts'
import { attempt } from '../../state/attempt.ts'
import { record } from '../../state/record.ts'
import { showToast } from '../../state/toasts.ts'
import { channelName } from '../channel/channels.ts'

/** Notes how a channel stands from now on, and says so; true once it is kept. */
export async function setChannel(channel: string, state: ChannelState): Promise<boolean> {
  const kept = await attempt(() => record('channel.set', { channel, state }))
  if (kept) showToast(words('wall')(`noted.${state}`, { name: channelName(channel) }))
  return kept
}
