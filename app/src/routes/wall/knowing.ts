import type { GateContext } from '@breakwater/core/care'
import { signal } from '@preact/signals'
import { state } from '../../state/session.ts'

/** The safety answers on which somebody decided to go on; never kept, so that another visit asks again. */
const decidedOn = signal('')

/** What a gate may know here: whether the person decided on their own, with the answers as they are now. */
export function knowing(): Pick<GateContext, 'chosenKnowingly'> {
  return { chosenKnowingly: decidedOn.value === answersNow() }
}

/** "I had advice, and I decide for myself": holds until an answer changes or the page is loaded anew. */
export function decideKnowingly(): void {
  decidedOn.value = answersNow()
}

function answersNow(): string {
  return JSON.stringify(state.value.care.safety)
}
