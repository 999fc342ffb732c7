import type { Figure } from '../shape.ts'
import { type DayCounts, designEffect } from './clusters.ts'
import { figure, tooFew } from './figure.ts'
import { wilson } from './wilson.ts'

/**
 * A share of what was counted by the day, with Wilson's interval at the number of counts that would waver as much by
 * themselves. `n` and `needed`: messages; `messages` where something else was counted, as characters are.
 */
export function shareFigure(counts: DayCounts, needed: number, messages = counts.total('whole')): Figure {
  const all = counts.total('whole')
  if (messages < needed || all === 0) return tooFew(messages, needed)
  const share = counts.total('part') / all
  const worth = all / designEffect(counts, share * (1 - share))
  const { low, high } = wilson(share, Math.min(worth, messages))
  return figure(share, low, high, messages)
}
