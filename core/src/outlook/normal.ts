/**
 * The share of a standard normal distribution below `z`, to within 1e-7.
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions, 26.2.17.
 */
export function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI)) * series
  return z > 0 ? 1 - tail : tail
}

/** One normal distribution of several, and how much it counts. */
export interface Part {
  readonly weight: number
  readonly mean: number
  readonly variance: number
}

/** The share of a mixture of normal distributions below `x`; the weights add up to 1. */
export function mixedBelow(parts: readonly Part[], x: number): number {
  return parts.reduce(
    (sum, { weight, mean, variance }) => sum + weight * below((x - mean) / Math.sqrt(variance)),
    0,
  )
}

/** The value between `low` and `high` below which this share of the mixture lies, to a hundredth; by halving. */
export function mixedQuantile(parts: readonly Part[], share: number, low: number, high: number): number {
  let [from, to] = [low, high]
  while (to - from > 0.01) {
    const middle = (from + to) / 2
    if (mixedBelow(parts, middle) < share) from = middle
    else to = middle
  }
  return (from + to) / 2
}
