import { type Feature, gate, type Verdict } from '@breakwater/core/care'
import type { Approach } from '@breakwater/core/plan'
import { state } from '../../state/session.ts'

/**
 * Which gate stands before each approach. Staying in touch and talking are contact: an order, or "please stop", closes
 * them, and a talk with somebody who may be dangerous is not proposed. Quiet goes by the gate of quiet.
 */
const gates = {
  coldTurkey: 'coldTurkeyPlan',
  graduated: 'coldTurkeyPlan',
  structured: 'coldTurkeyPlan',
  inTouch: 'inTouchPlan',
  talkFirst: 'honestMessage',
} as const satisfies Readonly<Record<Approach, Feature>>

interface CareForWay {
  readonly verdict: Verdict
  /** Whether a plan may be made of it: at once, after the person said that they choose it knowingly, or not here. */
  readonly may: 'yes' | 'knowingly' | 'never'
  /** Whether "I choose it knowingly" is asked. */
  readonly ask: boolean
}

/**
 * What the safety answers say about one approach; `knowingly`: the person said that they saw the page and decide
 * themselves. Small steps, and necessary contact alone, are what the gate of quiet proposes in place of silence: there
 * it speaks and does not stand in the way.
 */
export function careFor(way: Approach, knowingly: boolean): CareForWay {
  const { safety } = state.value.care
  const verdict = gate(gates[way], safety)
  if (verdict.open) return { verdict, may: 'yes', ask: false }
  if (way === 'inTouch' || way === 'talkFirst') return { verdict, may: 'never', ask: false }
  if (way !== 'coldTurkey') return { verdict, may: 'yes', ask: false }
  return { verdict, may: knowingly ? 'yes' : 'knowingly', ask: true }
}
