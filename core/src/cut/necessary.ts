import type { SafetyState } from '../care/state.ts'
import { givenBy, holds, said } from '../decide/given.ts'
import { readRound } from '../decide/round.ts'
import { channelStates } from '../plan/channel-states.ts'
import type { ChannelId } from '../plan/channels.ts'
import type { PersonState } from '../state.ts'
import type { Identifier } from './identifiers.ts'

type Sort = Identifier['sort']

/** By what the other one is reached on a channel. Where it is a site, its host tells which profiles are meant. */
const reachedBy: Partial<Record<ChannelId, Sort>> = {
  call: 'phone',
  sms: 'phone',
  imessage: 'phone',
  whatsapp: 'phone',
  telegram: 'phone',
  signal: 'phone',
  videoCall: 'phone',
  voicemail: 'phone',
  mail: 'mail',
  calendars: 'mail',
  documents: 'mail',
}

/** A channel about a child or a court never waits. */
const children = said('ties', 'children', 'court')

/**
 * The numbers and addresses before which no wait stands: those of the channels that are kept for what is necessary.
 * Where a child or a court ties the two and no channel was named for it, every number and mail address.
 */
export function necessaryOf(
  person: PersonState,
  identifiers: readonly Identifier[],
  safety: SafetyState,
): readonly string[] {
  const kept = [...channelStates(person.kept, person.plan).values()]
  const named = kept.filter(({ state }) => state === 'necessaryOnly').map(({ id }) => id)
  const tied = named.length === 0 && isTied(person, safety)
  const wanted = identifiers.filter(one =>
    tied ? isDirect(one.sort) : named.some(channel => isReachedOn(channel, one)),
  )
  return wanted.filter(({ read }) => read).map(({ value }) => value)
}

function isDirect(sort: Sort): boolean {
  return sort === 'phone' || sort === 'mail'
}

function isReachedOn(channel: string, { sort, value }: Identifier): boolean {
  if (reachedBy[channel as ChannelId] === sort) return true
  if (sort !== 'profile') return false
  return URL.parse(value)?.hostname.split('.').includes(channel) === true
}

function isTied({ kept }: PersonState, safety: SafetyState): boolean {
  const round = readRound(kept)
  return round !== undefined && holds(givenBy(round.answers, safety), children)
}
