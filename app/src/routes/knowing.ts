import { signal } from '@preact/signals'
import { state } from '../state/session.ts'

/** "I had advice, and I decide for myself", for one part of the app. */
interface Knowing {
  /** Whether it was said of the answers about safety as they are now. */
  readonly holds: () => boolean
  readonly decide: () => void
}

/** Holds until an answer changes or the page is loaded anew: it is never kept, so that another visit asks again. */
export function knowingDecision(): Knowing {
  const decidedOn = signal('')
  const answersNow = () => JSON.stringify(state.value.care.safety)
  return {
    holds: () => decidedOn.value === answersNow(),
    decide: () => {
      decidedOn.value = answersNow()
    },
  }
}
