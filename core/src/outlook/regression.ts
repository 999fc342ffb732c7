import type { Normal } from './priors.ts'

/** One factor's coefficient after the rows: a normal distribution. */
export interface Coefficient {
  readonly mean: number
  readonly sd: number
}

/**
 * Bayesian linear regression with a normal prior for each coefficient and a known variance of the noise: the exact
 * posterior. `rows`: the factors of each outcome. Source: Bishop, Pattern Recognition and Machine Learning, 3.3.1.
 */
export function regress(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  prior: readonly Normal[],
  variance: number,
): Coefficient[] {
  const precision = prior.map(({ sd }, i) => prior.map((_, j) => (i === j ? 1 / sd ** 2 : 0)))
  const target = prior.map(({ mean, sd }) => mean / sd ** 2)
  rows.forEach((row, n) => {
    row.forEach((a, i) => {
      target[i] = (target[i] ?? 0) + (a * (outcomes[n] ?? 0)) / variance
      const line = precision[i] ?? []
      row.forEach((b, j) => {
        line[j] = (line[j] ?? 0) + (a * b) / variance
      })
    })
  })
  const covariance = inverse(precision)
  return covariance.map((line, i) => ({
    mean: line.reduce((sum, c, j) => sum + c * (target[j] ?? 0), 0),
    sd: Math.sqrt(line[i] ?? 0),
  }))
}

/** The inverse of a symmetric positive definite matrix, by Gauss and Jordan; such a one needs no pivoting. */
function inverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const work = matrix.map((line, i) => [...line, ...line.map((_, j) => (i === j ? 1 : 0))])
  work.forEach((line, i) => {
    const pivot = line[i] ?? 1
    for (let j = 0; j < 2 * size; j++) line[j] = (line[j] ?? 0) / pivot
    work.forEach((other, k) => {
      const factor = other[i] ?? 0
      if (k === i || factor === 0) return
      for (let j = 0; j < 2 * size; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0)
    })
  })
  return work.map(line => line.slice(size))
}
