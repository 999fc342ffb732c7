import type { OwnChannel, PlanState } from './state.ts'

/** Primary: directly to each other. Secondary: through something or someone else, or by looking. */
export type Reach = OwnChannel['reach']

/**
 * The catalogue. Ids stand in journals and so stay for ever; names are the app's. Children, work and lease are not
 * channels: they are reasons for a necessary contact on one of these.
 */
export const channels = {
  call: 'primary',
  sms: 'primary',
  whatsapp: 'primary',
  telegram: 'primary',
  signal: 'primary',
  imessage: 'primary',
  messenger: 'primary',
  instagram: 'secondary',
  facebook: 'secondary',
  snapchat: 'secondary',
  tiktok: 'secondary',
  x: 'secondary',
  linkedin: 'secondary',
  mail: 'primary',
  videoCall: 'primary',
  inPerson: 'primary',
  friends: 'secondary',
  family: 'secondary',
  places: 'secondary',
  photos: 'secondary',
  location: 'secondary',
  sharedAccounts: 'secondary',
  other: 'primary',
} as const satisfies Readonly<Record<string, Reach>>

export type ChannelId = keyof typeof channels

/** All ids of the catalogue, in the order in which they are offered. */
export const channelIds = Object.keys(channels) as readonly ChannelId[]

/** Whether an entry's channel is one of the catalogue, and not one of the person's own. */
export function isChannelId(id: string): id is ChannelId {
  return Object.hasOwn(channels, id)
}

/** How direct a channel is: the catalogue's, or the person's own by its id. `undefined` for one that is not known. */
export function reachOf(id: string, plan: Pick<PlanState, 'channels'>): Reach | undefined {
  return isChannelId(id) ? channels[id] : plan.channels.get(id)?.reach
}
