/** A file of its own: no first screen asks. */
import { computed } from '@preact/signals'
import { phase } from './session.ts'

/** What is recorded now goes with this page: no journal has been chosen, or none can be opened. */
export const passing = computed(
  () => phase.value === 'fresh' || phase.value === 'memory' || phase.value === 'failed',
)
