import type { GateContext } from '@breakwater/core/care'
import { knowingDecision } from '../knowing.ts'

const { holds, decide } = knowingDecision()

/** What a gate may know here: whether the person decided on their own, with the answers as they are now. */
export function knowing(): Pick<GateContext, 'chosenKnowingly'> {
  return { chosenKnowingly: holds() }
}

export const decideKnowingly = decide
