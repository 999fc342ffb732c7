import type { GateContext } from '../care/gate-table.ts'
import type { SafetyState } from '../care/state.ts'
import type { ChannelState, ChannelStatus } from './channel-states.ts'
import { asksFirst, type NextAction, nextAction } from './next-action.ts'

/**
 * Why a channel comes when it comes: it is among the worst, something happened on it, it is direct, it is indirect, it
 * is noticed when it is cut and so comes late, or somebody is asked before it is.
 */
export const wallReasons = ['worst', 'used', 'direct', 'indirect', 'noticed', 'askFirst'] as const
export type WallReason = (typeof wallReasons)[number]

export interface WallItem extends ChannelStatus {
  readonly why: WallReason
  readonly next: NextAction
}

/** The wall: what is still open, in the order in which to go; what is cut, newest first; what there never was. */
export interface Wall {
  readonly next: readonly WallItem[]
  readonly cut: readonly WallItem[]
  readonly notMine: readonly WallItem[]
}

export interface WallProgress {
  readonly byState: Readonly<Record<ChannelState, number>>
  /** Quiet, blocked or only for what is necessary. */
  readonly cut: number
  readonly worst: number
  readonly worstCut: number
}

/** What the order needs beside the states. `used`: the ids of the channels on which something happened. */
export interface WallView {
  readonly safety: SafetyState
  readonly context?: GateContext
  readonly used?: Pick<ReadonlySet<string>, 'has'>
}

type States = ReadonlyMap<string, ChannelStatus>

/** Lays every channel into the wall once. Nothing that is cut, or was put away as not theirs, comes back as next. */
export function wallOrder(states: States, view: WallView): Wall {
  const items = [...states.values()].map(status => itemOf(status, view))
  return {
    next: items
      .filter(({ state }) => state === 'open')
      .sort((a, b) => wallReasons.indexOf(a.why) - wallReasons.indexOf(b.why)),
    cut: items.filter(({ state }) => isCut(state)).sort(newestFirst),
    notMine: items.filter(({ state }) => state === 'notMine'),
  }
}

/** Whether a channel is as quiet as it was meant to be: quiet, blocked or only for what is necessary. */
export function isCut(state: ChannelState): boolean {
  return state !== 'open' && state !== 'notMine'
}

/** How many channels stand in which state. Counts only: nobody has to cut them all. */
export function wallProgress(states: States): WallProgress {
  const all = [...states.values()]
  const byState = { open: 0, quiet: 0, blocked: 0, necessaryOnly: 0, notMine: 0 }
  for (const { state } of all) byState[state] += 1
  const hurting = all.filter(status => status.worst && status.state !== 'notMine')
  return {
    byState,
    cut: byState.quiet + byState.blocked + byState.necessaryOnly,
    worst: hurting.length,
    worstCut: hurting.filter(status => isCut(status.state)).length,
  }
}

function itemOf(status: ChannelStatus, view: WallView): WallItem {
  return { ...status, why: whyOf(status, view), next: nextAction(status, view.safety, view.context) }
}

/** Under fear the ones that are noticed stand at the very end, also when they hurt most. */
function whyOf({ id, facts, worst }: ChannelStatus, { safety, context, used }: WallView): WallReason {
  if (facts.escalates && asksFirst(safety) && context?.chosenKnowingly !== true) return 'askFirst'
  if (worst) return 'worst'
  if (facts.escalates) return 'noticed'
  if (used?.has(id) === true) return 'used'
  return facts.reach === 'primary' ? 'direct' : 'indirect'
}

function newestFirst(a: ChannelStatus, b: ChannelStatus): number {
  return (b.since ?? '').localeCompare(a.since ?? '')
}
