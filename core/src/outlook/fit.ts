import { deviationKept, floorKept, type Known, levelLook, pass, reading } from './belief.ts'
import { type Fit, filter, lostSlope, type Observed, observe } from './filter.ts'
import { halfLives, logWeights, normalised } from './half-lives.ts'
import { scatterVariance } from './noise.ts'
import type { Part } from './normal.ts'
import type { Prior } from './priors.ts'
import type { Series } from './series.ts'
import { type Wake, wakeOf } from './wake.ts'

/** Direction compares the newest level with that of the first rating in the four weeks before. */
const lookBack = 28

/** After so many half-lives a billionth is left. */
const nothingLeft = 30

/** The curves of all half-lives after the same ratings, each with how much it counts. */
export interface Curves {
  readonly prior: Prior
  readonly fits: readonly Fit[]
  /** Of `halfLives`; they add up to 1. */
  readonly weights: readonly number[]
  /** Variance of ratings around their curve. */
  readonly variance: number
  readonly first: number
  readonly last: number
  readonly wake: Wake | undefined
}

/** Fits the curve of every half-life. `contacts`: days as in the series. RangeError for a series without a rating. */
export function fitCurves(series: Series, prior: Prior, contacts: readonly number[]): Curves {
  const [first, last] = [series.days[0], series.days.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('a series without a rating')
  const wake = contacts.some(day => day <= last) ? wakeOf(contacts) : undefined
  const observed = observe(series, wake, scatterVariance(series), lookBack)
  const fits = fitAll(observed, prior)
  const before = logWeights(prior)
  const weights = normalised(fits.map((fit, n) => fit.logLikelihood + (before[n] ?? 0)))
  return { prior, fits, weights, variance: observed.variance, first, last, wake }
}

/** Half-lives of which nothing is left on the first day are one and the same: the curve of the shortest serves all. */
function fitAll(observed: Observed, prior: Prior): Fit[] {
  const shortest = halfLives.findIndex(halfLife => (observed.days[0] ?? 0) < nothingLeft * halfLife)
  const same = shortest > 0 ? filter(observed, halfLives[0] ?? 1, prior) : undefined
  return halfLives.map((halfLife, n) =>
    same !== undefined && n < shortest ? same : filter(observed, halfLife, prior),
  )
}

/** The rating of a day, from the last rated one on: one normal distribution for each half-life. */
export function ratingOn(curves: Curves, day: number): Part[] {
  const known = curves.fits.map(fit => later(fit, day - curves.last, curves.variance))
  return partsOf(curves, known, halfLife => lookOn(curves, halfLife, day), curves.prior.floor.mean)
}

/**
 * The level (the curve without the day's deviation and without a bump) of days ahead, as it is expected `from` a day
 * on: the floor stays where it is then.
 */
export function levelsFrom(curves: Curves, from: number): (day: number) => Part[] {
  const known = curves.fits.map(fit => later(fit, from - curves.last, curves.variance))
  return day =>
    partsOf(curves, known, halfLife => levelLook(lookOn(curves, halfLife, day)), curves.prior.floor.mean)
}

/** How much the level has changed from the first rating of the last four weeks to the newest, in points. */
export function changeOf(curves: Curves): Part[] {
  const look = (halfLife: number) => {
    const level = levelLook(lookOn(curves, halfLife, curves.last))
    level[level.length - 1] = -1
    return level
  }
  return partsOf(curves, curves.fits, look, 0)
}

function partsOf(
  { weights }: Curves,
  known: readonly Known[],
  look: (halfLife: number) => Float64Array,
  offset: number,
): Part[] {
  return known.map((belief, n) => {
    const { mean, variance } = reading(belief, look(halfLives[n] ?? 1))
    return { weight: weights[n] ?? 0, mean: mean + offset, variance }
  })
}

function later(fit: Fit, days: number, variance: number): Known {
  const known = { mean: fit.mean.slice(), covariance: fit.covariance.slice() }
  pass(known, known.mean.length, floorKept(days), deviationKept(days), variance)
  return known
}

/** How the rating of a day is put together from the unknowns, if there is no contact after those that are known. */
function lookOn({ wake, prior }: Curves, halfLife: number, day: number): Float64Array {
  const left = 2 ** (-day / halfLife)
  if (wake === undefined) return Float64Array.of(1, left, 1, 0)
  const lost = lostSlope((left * Math.LN2) / halfLife, wake.slowed(day), prior)
  return Float64Array.of(1, left, 1, wake.bump(day), lost, 0)
}
