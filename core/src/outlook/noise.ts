import { scatter } from './priors.ts'
import type { Series } from './series.ts'

/** Whole numbers hide up to half a point: the variance of a number that was rounded. */
export const rounding = 1 / 12

/** Pairs of ratings further apart than this many days say more about the curve than about the scatter. */
const near = 3

/**
 * The variance of a person's ratings around their curve, in points squared: from the differences of ratings at most
 * three days apart, which hardly know the curve (von Neumann 1941), drawn towards the prior as if that were eight more.
 */
export function scatterVariance({ days, ratings }: Series): number {
  let sum = scatter.worth * scatter.sd ** 2
  let n: number = scatter.worth
  for (let i = 1; i < days.length; i++) {
    const apart = (days[i] ?? 0) - (days[i - 1] ?? 0)
    if (apart > near) continue
    const difference = (ratings[i] ?? 0) - (ratings[i - 1] ?? 0)
    sum += Math.max(0, difference ** 2 - 2 * rounding) / (2 * (1 - scatter.carryOver ** apart))
    n++
  }
  return Math.max(0.1, sum / n)
}
