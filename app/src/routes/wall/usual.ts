import { channelStates } from '@breakwater/core/plan'
import { person } from '../../state/view.ts'
import { channelsInUse } from '../channel/channels.ts'

/** What hurts most people first: our own choice, so that the first look is a short one. */
const often = [
  'whatsapp',
  'instagram',
  'sms',
  'call',
  'oldChats',
  'photos',
  'facebook',
  'snapchat',
  'location',
  'friends',
  'places',
  'music',
] as const

/** All channels but those there never were, as ids: in use and usual ones, and the rest to be asked for. */
export function usualFirst(): { readonly usual: readonly string[]; readonly rest: readonly string[] } {
  const { kept, plan } = person.value
  const ids = [...channelStates(kept, plan).values()].flatMap(({ id, state }) =>
    state === 'notMine' ? [] : [id],
  )
  const first = new Set<string>([...plan.channels.keys(), ...channelsInUse(), ...often])
  return { usual: [...first].filter(id => ids.includes(id)), rest: ids.filter(id => !first.has(id)) }
}
