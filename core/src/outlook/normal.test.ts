import { describe, expect, it } from 'vitest'
import { below, mixedBelow, mixedQuantile } from './normal.ts'

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841345],
    [-1, 0.158655],
    [1.2816, 0.900009],
    [-1.96, 0.024998],
    [3, 0.99865],
    [-40, 0],
    [40, 1],
  ])('has below %f the share %f of the tables', (z, share) => {
    expect(below(z)).toBeCloseTo(share, 5)
  })

  it('mixed of two: half way between two equal ones lies their middle', () => {
    const parts = [
      { weight: 0.5, mean: 2, variance: 0.5 },
      { weight: 0.5, mean: 6, variance: 0.5 },
    ]
    expect(mixedBelow(parts, 4)).toBeCloseTo(0.5, 6)
    expect(mixedQuantile(parts, 0.25, 0, 10)).toBeCloseTo(2, 1)
    expect(mixedQuantile(parts, 0.75, 0, 10)).toBeCloseTo(6, 1)
  })
})
