import { describe, expect, it } from 'vitest'
import { filter, observe } from './filter.ts'
import { fitCurves } from './fit.ts'
import { halfLives } from './half-lives.ts'
import { priors } from './priors.ts'
import { seriesOf } from './series.ts'

const prior = priors.waking

describe('the curves of all half-lives', () => {
  it.each([0, 45, 200, 3000])('are those of each alone, when the first rating is of day %i', first => {
    const series = seriesOf(Array.from({ length: 30 }, (_, n) => [first + n, (n * 7) % 9] as const))
    const { fits, variance, weights } = fitCurves(series, prior, [])
    const alone = halfLives.map(days => filter(observe(series, undefined, variance, 28), days, prior))
    alone.forEach((fit, n) => {
      expect(fits[n]?.logLikelihood).toBeCloseTo(fit.logLikelihood, 6)
      expect(fits[n]?.mean[0]).toBeCloseTo(fit.mean[0] ?? Number.NaN, 6)
    })
    expect(weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 9)
  })
})
