import type { GateContext } from '../care/gate-table.ts'
import { gate, maybe, type Verdict } from '../care/gates.ts'
import type { SafetyState } from '../care/state.ts'
import type { ChannelStatus } from './channel-states.ts'

/** What can come next on a channel: save what lies there, make it quiet, cut it fully, nothing, or ask somebody first. */
export type ChannelAct = 'keep' | 'mute' | 'block' | 'done' | 'askFirst'

export interface NextAction {
  readonly act: ChannelAct
  /**
   * `askFirst`: why, and what is offered instead; without `because` it is that cutting this one is noticed, or changes
   * what they control. Any other act: open, perhaps with a warning.
   */
  readonly verdict: Verdict
}

type Standing = Pick<ChannelStatus, 'state' | 'saved' | 'facts'>

/**
 * The next step on one channel: keep first, mute and file before block (WomensLaw: deleting and blocking can destroy
 * evidence, see docs/evidence.md). A quiet one can be blocked and need not be. `context` as for every gate:
 * `chosenKnowingly` after the page that asks; whether evidence was asked about is known from what was saved.
 */
export function nextAction(
  { state, saved, facts }: Standing,
  safety: SafetyState,
  context: GateContext = {},
): NextAction {
  if (state !== 'open' && state !== 'quiet') return { act: 'done', verdict: { open: true } }
  if (facts.holds && saved === undefined) return { act: 'keep', verdict: gate('evidence', safety) }
  if (facts.escalates && asksFirst(safety) && context.chosenKnowingly !== true)
    return { act: 'askFirst', verdict: escalating(safety) }
  // Saving, or finding nothing to save, was the question about evidence.
  const verdict = gate('blockNow', safety, { ...context, evidenceAsked: true })
  if (state === 'open') return { act: 'mute', verdict: { open: true } }
  return { act: verdict.open ? 'block' : 'askFirst', verdict }
}

/** Whether a cut that is noticed waits for an adviser: fear, threats, a watched device or an order, or not sure of it. */
export function asksFirst(safety: SafetyState): boolean {
  return [safety.danger, safety.threatened, safety.watched, safety.order].some(maybe)
}

function escalating(safety: SafetyState): Verdict {
  const verdict = gate('blockNow', safety, { evidenceAsked: true })
  if (!verdict.open) return verdict
  return { open: false, instead: ['people', 'helpLines', 'lawyerOrAdvocate', 'keepEvidence'] }
}
