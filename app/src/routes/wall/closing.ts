import { gate, type Verdict } from '@breakwater/core/care'
import { asksFirst, type ChannelStatus } from '@breakwater/core/plan'
import { state } from '../../state/session.ts'
import { knowing } from './knowing.ts'

/** Whether cutting this channel is noticed, and somebody is asked before it is touched at all. */
export function asksAdvice({ facts }: ChannelStatus): boolean {
  return facts.escalates && asksFirst(state.value.care.safety) && knowing().chosenKnowingly !== true
}

/** Whether blocking is open for a channel now; what lies there was asked about once it was saved, or holds nothing. */
export function blockVerdict(status: ChannelStatus): Verdict {
  const { facts, saved } = status
  const evidenceAsked = saved !== undefined || !facts.holds
  const verdict = gate('blockNow', state.value.care.safety, { ...knowing(), evidenceAsked })
  return verdict.open && asksAdvice(status) ? { open: false } : verdict
}

/** Whether making it quiet is open: muting is not seen, so only what would be noticed waits. */
export function quietVerdict(status: ChannelStatus): Verdict {
  return asksAdvice(status) ? blockVerdict(status) : { open: true }
}
