import type { Shape } from '../shape.ts'
import { tooFew } from './figure.ts'

/** All that needs the other side, where the file has none of it: nothing is counted, so nothing is said. */
export function withoutTheirs(): Omit<
  Shape,
  'v' | 'format' | 'from' | 'to' | 'days' | 'counted' | 'grain' | 'ownOnly' | 'weeks' | 'bursts' | 'memory'
> {
  const none = tooFew(0, 1)
  const both = { mine: none, theirs: none }
  const zero = { mine: 0, theirs: 0 }
  return {
    share: none,
    characters: none,
    reciprocity: none,
    started: none,
    startedCount: zero,
    reachedAgain: both,
    doubleText: both,
    replyTime: both,
    replyAsymmetry: none,
    lateNight: both,
    quiet: { count: 0, open: 0, months: [], wroteMore: zero },
    breaks: { count: 0, startedAgain: zero, months: [] },
    cycle: { claim: 'notEnough', episodes: 0 },
  }
}
