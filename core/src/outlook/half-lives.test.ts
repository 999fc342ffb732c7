import { describe, expect, it } from 'vitest'
import { halfLives, logWeights, normalised } from './half-lives.ts'
import { priors } from './priors.ts'

/** How many people, by the prior, still have more than this share of the first pain after so many days. */
function stillAbove(measure: keyof typeof priors, share: number, day: number): number {
  const weights = normalised(logWeights(priors[measure]))
  return halfLives.reduce((sum, days, n) => sum + (2 ** (-day / days) > share ? (weights[n] ?? 0) : 0), 0)
}

describe('what is taken for likely before any rating', () => {
  // The published pattern: many have not halved after four weeks, about a tenth lag after a year.
  it.each([
    [14, 0.5, 0.85],
    [28, 0.5, 0.59],
    [90, 0.5, 0.2],
    [180, 0.5, 0.1],
    [365, 0.5, 0.03],
    [365, 0.25, 0.1],
  ])('after %i days more than %f of it is left for a share of about %f', (day, share, people) => {
    expect(Math.abs(stillAbove('waking', share, day) - people)).toBeLessThan(0.06)
  })

  it('sadness fades first, then urges, longing last', () => {
    for (const day of [14, 28, 60, 120]) {
      expect(stillAbove('sadness', 0.5, day)).toBeLessThan(stillAbove('waking', 0.5, day) + 1e-9)
      expect(stillAbove('waking', 0.5, day)).toBeLessThan(stillAbove('longing', 0.5, day))
    }
  })

  it('weights add up to 1, from logarithms of any size', () => {
    expect(normalised([-2000, -2000, -2001]).reduce((a, b) => a + b)).toBeCloseTo(1, 12)
  })
})
