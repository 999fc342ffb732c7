import { type Kept, keptOf } from '../journal/kept.ts'
import type { BodyOf } from '../kinds.ts'
import { type ChannelFacts, channelIds, factsOf } from './channels.ts'
import { type PlanState, runningPlan } from './state.ts'

export type ChannelState = BodyOf<'channel.set'>['state']

/** How one channel stands between the two. */
export interface ChannelStatus {
  readonly id: string
  readonly facts: ChannelFacts
  readonly state: ChannelState
  /** Since when it stands so (`at` of the entry that set it); undefined when the person said nothing yet. */
  readonly since: string | undefined
  /** Nobody set it: a structured plan keeps its one channel for what is necessary, until the person says otherwise. */
  readonly proposed: boolean
  /** What lies there was saved, or nothing there is worth keeping. */
  readonly saved: BodyOf<'channel.saved'>['choice'] | undefined
  /** Among the ones that hurt most. */
  readonly worst: boolean
}

/** Every channel once, by its id: the person's own, then the catalogue in the order in which it is offered. */
export function channelStates(kept: Kept, plan: PlanState): ReadonlyMap<string, ChannelStatus> {
  const set = standing(kept)
  const saved = new Map(keptOf(kept, 'channel.saved').map(({ body }) => [body.channel, body.choice]))
  const hurting = worst(kept)
  const necessary = necessaryChannel(plan)
  const statuses = [...plan.channels.keys(), ...channelIds].flatMap(id => {
    const facts = factsOf(id, plan)
    if (facts === undefined) return []
    const proposed = id === necessary && !set.has(id)
    const state = set.get(id) ?? { state: proposed ? 'necessaryOnly' : 'open', since: undefined }
    return [{ id, facts, ...state, proposed, saved: saved.get(id), worst: hurting.includes(id) } as const]
  })
  return new Map(statuses.map(status => [status.id, status]))
}

/** The channels that hurt most, at most three, in the order of the newest choice; empty when none was made. */
export function worst(kept: Kept): readonly string[] {
  const chosen = keptOf(kept, 'channel.worst').at(-1)
  return [...new Set(chosen?.body.channels)]
}

type Standing = Pick<ChannelStatus, 'state' | 'since'>

/** The newest state of each channel that was set, since the moment at which it changed to it. */
function standing(kept: Kept): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>()
  for (const { at, body } of keptOf(kept, 'channel.set')) {
    if (found.get(body.channel)?.state !== body.state)
      found.set(body.channel, { state: body.state, since: at })
  }
  return found
}

function necessaryChannel(plan: PlanState): string | undefined {
  const running = runningPlan(plan)
  return running?.approach === 'structured' ? running.details.channel : undefined
}
