import { rounding } from './noise.ts'
import { contactPrior, type Prior, scatter, wander } from './priors.ts'

/** Where the unknowns stand. The two of contacts are left out when there are none; the `past` is always the last. */
export const at = { floor: 0, amplitude: 1, deviation: 2, bump: 3, lost: 4 } as const

/** How many unknowns there are, the `past` included. */
export const sizes = { plain: 4, withContacts: 6 } as const

/**
 * What is known of the unknowns at some moment: a normal distribution. The floor is kept as its distance from the mean
 * of its prior, to which it is drawn.
 */
export interface Known {
  readonly mean: Float64Array
  /** Covariances, row by row up to the diagonal: what is to the right of it is not kept up. */
  readonly covariance: Float64Array
}

/** The same while ratings come in. */
export interface Belief extends Known {
  readonly scratch: Float64Array
  /** How many unknowns there are yet: the `past` joins last. */
  active: number
}

/** What is known before the first rating. */
export function begin(size: number, prior: Prior, variance: number): Belief {
  const mean = new Float64Array(size)
  const covariance = new Float64Array(size * size)
  mean[at.amplitude] = prior.amplitude.mean
  covariance[at.floor * (size + 1)] = prior.floor.sd ** 2
  covariance[at.amplitude * (size + 1)] = prior.amplitude.sd ** 2
  covariance[at.deviation * (size + 1)] = variance
  if (size === sizes.withContacts) {
    mean[at.bump] = contactPrior.bump.mean
    mean[at.lost] = contactPrior.lost.mean
    covariance[at.bump * (size + 1)] = contactPrior.bump.sd ** 2
    covariance[at.lost * (size + 1)] = contactPrior.lost.sd ** 2
  }
  return { mean, covariance, scratch: new Float64Array(size), active: size - 1 }
}

/** How much of the floor's distance and of a deviation is left after so many days. */
export const floorKept = (days: number): number => 2 ** (-days / wander.returns)
export const deviationKept = (days: number): number => scatter.carryOver ** days

/** The variance to which a wandering floor grows in the end. */
const wandered = wander.perDay ** 2 / (1 - floorKept(1) ** 2)

/** Days go by without a rating: the floor wanders, the deviation fades; `variance`: of the deviation. */
export function pass(
  { mean, covariance }: Known,
  active: number,
  floor: number,
  deviation: number,
  variance: number,
): void {
  fade(mean, covariance, active, at.floor, floor, wandered * (1 - floor * floor))
  fade(mean, covariance, active, at.deviation, deviation, variance * (1 - deviation * deviation))
}

function fade(
  mean: Float64Array,
  covariance: Float64Array,
  active: number,
  which: number,
  kept: number,
  added: number,
): void {
  const size = mean.length
  mean[which] = (mean[which] ?? 0) * kept
  const row = which * size
  for (let j = 0; j < which; j++) covariance[row + j] = (covariance[row + j] ?? 0) * kept
  for (let i = which + 1; i < active; i++) {
    const here = i * size + which
    covariance[here] = (covariance[here] ?? 0) * kept
  }
  covariance[row + which] = (covariance[row + which] ?? 0) * kept * kept + added
}

/** The level of this day, without the day's deviation and without a bump, joins the unknowns as the `past`. */
export function remember(belief: Belief, look: Float64Array): void {
  const { mean, covariance, scratch, active } = belief
  const size = mean.length
  const level = levelLook(look)
  const { mean: there, variance } = reading(belief, level)
  spreadAlong(covariance, size, active, level, scratch)
  for (let j = 0; j < active; j++) covariance[active * size + j] = scratch[j] ?? 0
  mean[active] = there
  covariance[active * (size + 1)] = variance
  belief.active = active + 1
}

/** A look at the level alone: the curve without the day's deviation, without a bump. */
export function levelLook(look: Float64Array): Float64Array {
  const level = look.slice()
  level[at.deviation] = 0
  if (level.length === sizes.withContacts) level[at.bump] = 0
  return level
}

/** The mean and the variance of a sum of the unknowns, each times its factor in `look`. */
export function reading({ mean, covariance }: Known, look: Float64Array) {
  const size = mean.length
  let sum = 0
  let variance = 0
  for (let i = 0; i < size; i++) {
    const factor = look[i] ?? 0
    sum += factor * (mean[i] ?? 0)
    for (let j = 0; j < i; j++) variance += 2 * factor * (look[j] ?? 0) * (covariance[i * size + j] ?? 0)
    variance += factor * factor * (covariance[i * size + i] ?? 0)
  }
  return { mean: sum, variance: Math.max(variance, 1e-9) }
}

/** The covariance of each unknown with the sum that `look` makes of them, into `into`. */
function spreadAlong(
  covariance: Float64Array,
  size: number,
  active: number,
  look: Float64Array,
  into: Float64Array,
): void {
  for (let i = 0; i < active; i++) {
    const own = look[i] ?? 0
    let sum = (covariance[i * size + i] ?? 0) * own
    for (let j = 0; j < i; j++) {
      const both = covariance[i * size + j] ?? 0
      sum += both * (look[j] ?? 0)
      into[j] = (into[j] ?? 0) + both * own
    }
    into[i] = sum
  }
}

/** Takes in one rating (as its distance from the prior's floor); gives the logarithm of how likely it was. */
export function learn(belief: Belief, look: Float64Array, rating: number): number {
  const { mean, covariance, scratch, active } = belief
  const size = mean.length
  spreadAlong(covariance, size, active, look, scratch)
  let surprise = rating
  let variance = rounding
  for (let i = 0; i < active; i++) {
    variance += (scratch[i] ?? 0) * (look[i] ?? 0)
    surprise -= (mean[i] ?? 0) * (look[i] ?? 0)
  }
  for (let i = 0; i < active; i++) {
    const gain = (scratch[i] ?? 0) / variance
    mean[i] = (mean[i] ?? 0) + gain * surprise
    for (let j = 0; j <= i; j++)
      covariance[i * size + j] = (covariance[i * size + j] ?? 0) - gain * (scratch[j] ?? 0)
  }
  return -0.5 * (Math.log(2 * Math.PI * variance) + (surprise * surprise) / variance)
}
