import type { PlanState } from '../plan/state.ts'
import { isSlip } from './slip.ts'
import { type ChannelTally, type HoldState, keptContacts } from './state.ts'

/** What happened on one channel since the journal began, and how many of it were slips by the plan of their day. */
export interface ChannelCounts extends ChannelTally {
  readonly slips: number
}

export interface ByChannel {
  /** Channels on which something happened, by their id. */
  readonly channels: ReadonlyMap<string, ChannelCounts>
  /** Slips are counted among the newest 200 contacts; false once that many are kept, so that older ones may be missing. */
  readonly allSlips: boolean
}

/** Contacts, looks and slips of each channel. What was recorded without a channel belongs to none. */
export function byChannel(hold: HoldState, plans: PlanState): ByChannel {
  const slips = slipsByChannel(hold, plans)
  const counted = [...hold.channels].map(
    ([id, tally]) => [id, { ...tally, slips: slips.get(id) ?? 0 }] as const,
  )
  return { channels: new Map(counted), allSlips: hold.contacts.size < keptContacts }
}

function slipsByChannel(hold: HoldState, plans: PlanState): ReadonlyMap<string, number> {
  const slips = new Map<string, number>()
  for (const contact of hold.contacts.values()) {
    const { channel } = contact
    if (channel !== undefined && isSlip(contact, plans)) slips.set(channel, (slips.get(channel) ?? 0) + 1)
  }
  return slips
}
