import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionFrom } from './direction.ts'
import { forecastFrom } from './forecast.ts'
import { below } from './normal.ts'
import { reachFrom } from './reach.ts'

const one = (mean: number, sd: number) => [{ weight: 1, mean, variance: sd ** 2 }]

describe('a forecast', () => {
  it.each([
    ['is nearly sure', one(4, 0.2), { median: 4, low: 4, high: 4 }],
    ['scatters by one', one(5, 1), { median: 5, low: 4, high: 6 }],
    ['lies below the scale', one(-3, 1), { median: 0, low: 0, high: 0 }],
    ['lies above the scale', one(14, 1), { median: 10, low: 10, high: 10 }],
    ['is lifted off the bottom by what cannot be rated', one(1, 1.7), { median: 1, low: 0, high: 2 }],
  ])('%s', (_, parts, expected) => {
    expect(forecastFrom(parts, 14)).toEqual({ ahead: 14, ...expected })
  })

  it('holds at least 80 %, and one rating less on either side would not', () => {
    const mean = fc.double({ min: -3, max: 13, noNaN: true })
    const sd = fc.double({ min: 0.1, max: 5, noNaN: true })
    fc.assert(
      fc.property(mean, sd, (m, s) => {
        const { low, high, median } = forecastFrom(one(m, s), 14)
        const held = (from: number, to: number) =>
          (to >= 10 ? 1 : below((to + 0.5 - m) / s)) - (from <= 0 ? 0 : below((from - 0.5 - m) / s))
        expect(held(low, high)).toBeGreaterThan(0.8 - 1e-6)
        expect(low === high || Math.min(held(low + 1, high), held(low, high - 1)) < 0.8 + 1e-6).toBe(true)
        expect(low).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(high)
      }),
    )
  })
})

describe('a direction', () => {
  it.each([
    ['falling', -2, 1],
    ['rising', 2, 1],
    ['level', 0, 0.5],
    ['unclear', 0, 2],
    ['unclear', -0.6, 1],
    ['unclear', 0.6, 1],
  ] as const)('is %s when the level changed by %f, give or take %f', (code, mean, sd) => {
    const found = directionFrom(one(mean, sd))
    expect(found.code).toBe(code)
    expect(found.falling + found.level + found.rising).toBeCloseTo(1, 9)
  })
})

describe('the days until most are rated 3 or below', () => {
  it('are none when it is so already', () => {
    expect(reachFrom(() => one(1, 0.5))).toEqual({ soonest: 0, latest: 0 })
  })

  it('are a range of weeks when the level falls', () => {
    // 3 is reached for sure by one standard deviation and a quarter either side of day 40.
    expect(reachFrom(ahead => one(3 + (40 - ahead) / 10, 1))).toEqual({ soonest: 28, latest: 56 })
  })

  it('are longer than can be said when it stays', () => {
    expect(reachFrom(() => one(3.5, 1))).toEqual({ soonest: 0, latest: undefined })
    expect(reachFrom(() => one(7, 1))).toEqual({ soonest: undefined, latest: undefined })
  })
})
