import type { Figure } from '../shape.ts'
import { figure, tooFew, z95 } from './figure.ts'
import { added, type GapSums } from './gaps.ts'

const gapsNeeded = 50

/**
 * How bursty a chat is: from the gaps' spread over their mean, -1 even, 0 as if by chance, towards 1 bursts and silences.
 * Source: Goh & Barabasi 2008, in the form of Kim & Jo 2016 that does not depend on the number of gaps.
 */
export function burstsOf(weeks: readonly GapSums[]): Figure {
  return jackknife(weeks, ({ n, x, xx }) => {
    const mean = x / n
    const r = mean > 0 ? Math.sqrt(Math.max(0, xx / n - mean * mean)) / mean : 0
    const [above, below] = [Math.sqrt(n + 1), Math.sqrt(n - 1)]
    return (above * r - below) / ((above - 2) * r + below)
  })
}

/** How alike a gap is to the one before it: their correlation. Source: Goh & Barabasi 2008. */
export function memoryOf(weeks: readonly GapSums[]): Figure {
  return jackknife(weeks, ({ n, x, y, xx, yy, xy }) => {
    const spread = Math.sqrt(Math.max(0, xx - (x * x) / n) * Math.max(0, yy - (y * y) / n))
    return spread > 0 ? (xy - (x * y) / n) / spread : 0
  })
}

/**
 * A figure from -1 to 1 with the interval that leaving out each week in turn gives (Tukey 1958); all that there is when it
 * all happened in one week.
 */
function jackknife(weeks: readonly GapSums[], statistic: (sums: GapSums) => number): Figure {
  const [first, ...rest] = weeks
  const all = rest.reduce((sum, week) => added(sum, week), first ?? { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })
  if (all.n < gapsNeeded) return tooFew(all.n, gapsNeeded)
  const value = within(statistic(all))
  const without = weeks.map(week => added(all, week, -1)).filter(({ n }) => n > 2)
  if (without.length < 2) return figure(value, -1, 1, all.n)
  const drawn = without.map(statistic)
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const squares = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  const half = z95 * Math.sqrt(((drawn.length - 1) / drawn.length) * squares)
  return figure(value, within(value - half), within(value + half), all.n)
}

function within(value: number): number {
  return Math.min(1, Math.max(-1, value))
}
