/** Made-up waves and looks, with and without anything behind them, for `bench/outlook.ts`; see `simulated.ts`. */
import { type Random, seeded } from '../random.ts'
import type { Wave } from './hard-hours.ts'
import { scatter } from './priors.ts'
import { type Series, seriesOf } from './series.ts'
import { normalOf } from './simulated.ts'

const days = 60

/** Waves of sixty days, about one a day: at any hour, twice as often from 18 to 23, or twice as often at weekends. */
export function wavesFor(kind: 'flat' | 'evenings' | 'weekends', seed: number) {
  const random = seeded(seed)
  const waves: Wave[] = []
  for (let day = 0; day < days; day++)
    for (let hour = 0; hour < 24; hour++) {
      const weekend = kind === 'weekends' && (day + 3) % 7 >= 5
      const evening = kind === 'evenings' && hour >= 18
      if (random() < (weekend || evening ? 2 : 1) / 24) waves.push({ day, hour })
    }
  return { waves, today: days - 1 }
}

/**
 * Sixty days of ratings that fall slowly, 25 % missing, and about `count` looks, each followed by a day that is `effect`
 * points worse. `confounded`: looks come on the worst days.
 */
export function looksOf(
  seed: number,
  effect: number,
  count: number,
  confounded: boolean,
): { readonly series: Series; readonly sought: number[] } {
  const random = seeded(seed)
  const sought: number[] = []
  const points: [number, number][] = []
  let deviation = 0
  for (let day = 0; day < days; day++) {
    deviation = next(deviation, random)
    const after = sought.at(-1) === day - 1 ? effect : 0
    const rating = 2 + 5 * 2 ** (-day / 40) + deviation + after
    const chance = (count / days) * (confounded ? Math.min(2, Math.exp(deviation / 2)) : 1)
    if (random() < chance) sought.push(day)
    if (random() >= 0.25) points.push([day, Math.min(10, Math.max(0, Math.round(rating)))])
  }
  return { series: seriesOf(points), sought }
}

function next(deviation: number, random: Random): number {
  const { carryOver, sd } = scatter
  return carryOver * deviation + sd * Math.sqrt(1 - carryOver ** 2) * normalOf(random)
}
