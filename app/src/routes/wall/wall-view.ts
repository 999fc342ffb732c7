import { byChannel } from '@breakwater/core/hold'
import {
  type ChannelState,
  type ChannelStatus,
  channelStates,
  type WallItem,
  wallOrder,
} from '@breakwater/core/plan'
import { state } from '../../state/session.ts'
import { person } from '../../state/view.ts'
import { knowing } from './knowing.ts'

/** The wall as the screen groups it. Channels nobody has said or noted anything about stand apart, among `others`. */
export interface WallGroups {
  /** The one to look at next; undefined when every channel has its place. */
  readonly next: WallItem | undefined
  readonly open: readonly WallItem[]
  readonly quiet: readonly WallItem[]
  readonly blocked: readonly WallItem[]
  readonly necessaryOnly: readonly WallItem[]
  readonly notMine: readonly WallItem[]
  readonly others: readonly WallItem[]
  /** Channels that are in use between the two, and those of them that are cut: places and stones of the picture. */
  readonly places: number
  readonly laid: number
}

/** Groups the current person's channels for the screen, in the order of core's wall. */
export function wallGroups(): WallGroups {
  const { kept, plan, hold } = person.value
  const used = byChannel(hold, plan).channels
  const view = { safety: state.value.care.safety, context: knowing(), used }
  const wall = wallOrder(channelStates(kept, plan), view)
  const [next, ...later] = wall.next
  const isKnown = (item: ChannelStatus) => isTouched(item, used)
  const inState = (wanted: ChannelState) => wall.cut.filter(item => item.state === wanted)
  const known = wall.next.filter(isKnown).length
  return {
    next,
    open: later.filter(isKnown),
    quiet: inState('quiet'),
    blocked: inState('blocked'),
    necessaryOnly: inState('necessaryOnly'),
    notMine: wall.notMine,
    others: later.filter(item => !isKnown(item)),
    places: known + wall.cut.length,
    laid: wall.cut.length,
  }
}

/** Whether a channel is in use between the two, as far as the person said or noted anything about it. */
function isTouched(status: ChannelStatus, used: Pick<ReadonlySet<string>, 'has'>): boolean {
  const { id, since, proposed, worst, facts } = status
  return since !== undefined || proposed || worst || facts.group === 'own' || used.has(id)
}
