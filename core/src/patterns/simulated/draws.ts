import { normalOf } from '../../outlook/simulated.ts'
import type { Random } from '../../random.ts'

/** A waiting time of this mean. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random())
}

/** A count whose days differ: negative binomial with this mean and size, as a Poisson count of a mean that is drawn. */
export function negativeBinomial(random: Random, mean: number, size: number): number {
  return poisson(random, (mean * gamma(random, size)) / size)
}

/** Source: Knuth for small means; a rounded normal number above, where it is as good. */
function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalOf(random)))
  let count = -1
  for (let left = 1; left > Math.exp(-mean); left *= random()) count++
  return Math.max(0, count)
}

/** A gamma number of scale 1. Source: Marsaglia & Tsang 2000; below shape 1 by their note on it. */
function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalOf(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
