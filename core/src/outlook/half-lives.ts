import type { Prior } from './priors.ts'

/** From three days to somewhat over three years, each 27 % longer than the one before. */
const shortest = 3
const step = 1.27
const count = 26

/** The half-lives that are tried, in days. */
export const halfLives: readonly number[] = Array.from({ length: count }, (_, n) => shortest * step ** n)

/** Natural logarithm of the weight that a prior gives to each of `halfLives`; the weights add up to 1. */
export function logWeights({ halfLife }: Prior): number[] {
  const weights = halfLives.map(days =>
    halfLife.reduce((sum, { weight, median, sigma }) => {
      const z = Math.log(days / median) / sigma
      return sum + (weight / sigma) * Math.exp(-z * z * 0.5)
    }, 0),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => Math.log(weight / total))
}

/** Weights that add up to 1 from logarithms of any size. */
export function normalised(logs: readonly number[]): number[] {
  const highest = Math.max(...logs)
  const weights = logs.map(log => Math.exp(log - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / total)
}

/** Variance of the logarithm of the half-life under these weights of `halfLives`. */
export function spread(weights: readonly number[]): number {
  const logs = halfLives.map(Math.log)
  const mean = logs.reduce((sum, log, n) => sum + log * (weights[n] ?? 0), 0)
  return logs.reduce((sum, log, n) => sum + (log - mean) ** 2 * (weights[n] ?? 0), 0)
}
