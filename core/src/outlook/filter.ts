import { at, begin, deviationKept, floorKept, type Known, learn, pass, remember, sizes } from './belief.ts'
import type { Prior } from './priors.ts'
import type { Series } from './series.ts'
import type { Wake } from './wake.ts'

/** What a curve of one half-life says after all ratings. */
export interface Fit extends Known {
  /** How likely the ratings were under this half-life: natural logarithm of the density. */
  readonly logLikelihood: number
}

/** The ratings as the filter wants them: made once, used for every half-life. */
export interface Observed {
  readonly days: Float64Array
  readonly ratings: Float64Array
  /** What the days since the rating before have left of the floor's distance and of a deviation. */
  readonly floorKept: Float64Array
  readonly deviationKept: Float64Array
  /** Of each rated day, when there were contacts (`wake.ts`). */
  readonly bumps: Float64Array | undefined
  readonly slowed: Float64Array | undefined
  /** Variance of the scatter around the curve. */
  readonly variance: number
  /** Index of the rating whose level is remembered as the `past`, to compare with. */
  readonly past: number
}

/** The ratings laid out; `lookBack`: how many days before the newest the `past` may lie. */
export function observe(
  { days, ratings }: Series,
  wake: Wake | undefined,
  variance: number,
  lookBack: number,
): Observed {
  const last = days.at(-1) ?? 0
  const gaps = days.map((day, n) => day - (days[n - 1] ?? 0))
  return {
    days: Float64Array.from(days),
    ratings: Float64Array.from(ratings),
    floorKept: Float64Array.from(gaps, floorKept),
    deviationKept: Float64Array.from(gaps, deviationKept),
    bumps: wake && Float64Array.from(days, wake.bump),
    slowed: wake && Float64Array.from(days, wake.slowed),
    variance,
    past: days.findIndex(day => day >= last - lookBack),
  }
}

/**
 * [Note: the filter] rating = floor + amplitude * 2^(-day / half-life) + contact + deviation + rounding, where the floor
 * wanders slowly and the deviation is AR(1). Given the half-life all of it is linear and normal, so that the Kalman
 * filter (Kalman 1960) gives the exact posterior in one pass; a gap of any length is one step. The level at one past day
 * is carried along as one more unknown (a stochastic clone, Roumeliotis & Burdick 2002), so that "is it falling?" is
 * asked of one model and not of two.
 */
export function filter(observed: Observed, halfLife: number, prior: Prior): Fit {
  const { days, ratings, variance, past, bumps } = observed
  const size = bumps === undefined ? sizes.plain : sizes.withContacts
  const belief = begin(size, prior, variance)
  const look = new Float64Array(size)
  look[at.floor] = 1
  look[at.deviation] = 1
  const decay = 2 ** (-1 / halfLife)
  let logLikelihood = 0
  for (let n = 0; n < days.length; n++) {
    pass(belief, belief.active, observed.floorKept[n] ?? 1, observed.deviationKept[n] ?? 1, variance)
    const gap = (days[n] ?? 0) - (days[n - 1] ?? 0)
    const left = n > 0 && gap === 1 ? (look[at.amplitude] ?? 0) * decay : 2 ** (-(days[n] ?? 0) / halfLife)
    look[at.amplitude] = left
    if (bumps !== undefined) lookAtContacts(look, observed, n, (left * Math.LN2) / halfLife, prior)
    if (n === past) remember(belief, look)
    logLikelihood += learn(belief, look, (ratings[n] ?? 0) - prior.floor.mean)
  }
  return { mean: belief.mean, covariance: belief.covariance, logLikelihood }
}

function lookAtContacts(
  look: Float64Array,
  { bumps, slowed }: Observed,
  n: number,
  slope: number,
  prior: Prior,
): void {
  look[at.bump] = bumps?.[n] ?? 0
  look[at.lost] = lostSlope(slope, slowed?.[n] ?? 0, prior)
}

/** What one lost day for each slowed one gives back, in points; `slope`: share of the amplitude that falls in a day. */
export function lostSlope(slope: number, slowed: number, prior: Prior): number {
  return prior.amplitude.mean * slope * slowed
}
