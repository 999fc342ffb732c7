import type { OwnChannel, PlanState } from './state.ts'

/** Primary: directly to each other. Secondary: through something or someone else, or by looking. */
export type Reach = OwnChannel['reach']

/** Under which heading a channel is offered; the person's own ones stand under `own`. */
export type ChannelGroup = 'talk' | 'online' | 'leisure' | 'people' | 'memories' | 'accounts' | 'own'

export interface ChannelFacts {
  readonly group: ChannelGroup
  readonly reach: Reach
  /** Something lies here that could be needed later, or missed: it is saved before anything is cut. */
  readonly holds: boolean
  /** Cutting it is seen at once, or changes what the other one controls: under fear an adviser is asked first. */
  readonly escalates: boolean
}

const direct = (group: ChannelGroup, holds = true): ChannelFacts => ({
  group,
  reach: 'primary',
  holds,
  escalates: false,
})
const around = (group: ChannelGroup, holds = true): ChannelFacts => ({
  ...direct(group, holds),
  reach: 'secondary',
})
const tied = (holds = true): ChannelFacts => ({ ...around('accounts', holds), escalates: true })

/**
 * The catalogue, in the order in which it is offered. Ids stand in journals and so stay for ever; names are the app's.
 * Children, work and lease are not channels: they are reasons for a necessary contact on one of these.
 */
export const channels = {
  call: direct('talk'),
  sms: direct('talk'),
  imessage: direct('talk'),
  whatsapp: direct('talk'),
  telegram: direct('talk'),
  signal: direct('talk'),
  messenger: direct('talk'),
  videoCall: direct('talk'),
  voicemail: direct('talk'),
  mail: direct('talk'),
  letters: direct('talk'),
  workChat: direct('talk'),
  otherChats: direct('talk'),
  sharedChats: around('talk'),
  instagram: around('online'),
  facebook: around('online'),
  snapchat: around('online'),
  tiktok: around('online'),
  x: around('online'),
  threads: around('online'),
  bluesky: around('online'),
  mastodon: around('online'),
  linkedin: around('online'),
  discord: around('online'),
  reddit: around('online'),
  youtube: around('online'),
  pinterest: around('online'),
  bereal: around('online'),
  webSearch: around('online', false),
  datingApps: around('leisure'),
  music: around('leisure', false),
  streaming: around('leisure', false),
  games: around('leisure'),
  fitness: around('leisure'),
  inPerson: direct('people', false),
  friends: around('people', false),
  family: around('people', false),
  places: around('people', false),
  photos: around('memories'),
  photoMemories: around('memories'),
  oldChats: around('memories'),
  keepsakes: around('memories'),
  contactCard: around('memories'),
  location: tied(),
  trackers: tied(),
  payments: around('accounts'),
  calendars: tied(),
  documents: tied(),
  sharedAccounts: tied(),
  recovery: tied(false),
  passwords: tied(),
  familyGroup: tied(),
  devices: tied(),
  smartHome: tied(),
  car: tied(false),
  phonePlan: tied(),
  other: direct('talk'),
} as const satisfies Readonly<Record<string, ChannelFacts>>

export type ChannelId = keyof typeof channels

/** All ids of the catalogue, in the order in which they are offered. */
export const channelIds = Object.keys(channels) as readonly ChannelId[]

/** Whether an entry's channel is one of the catalogue, and not one of the person's own. */
export function isChannelId(id: string): id is ChannelId {
  return Object.hasOwn(channels, id)
}

/** What is known of a channel: the catalogue's, or the person's own by its id. `undefined` for one that is not known. */
export function factsOf(id: string, plan: Pick<PlanState, 'channels'>): ChannelFacts | undefined {
  if (isChannelId(id)) return channels[id]
  const own = plan.channels.get(id)
  return own && { group: 'own', reach: own.reach, holds: true, escalates: false }
}
