import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../random.ts'
import { closeBaseline, firstBaseline } from './baseline.ts'
import { distancesOf } from './distances.ts'
import { closedOf, episodesOf, lengthOf } from './episodes.ts'
import { rollingQuantile } from './rolling-quantile.ts'
import { type Expected, lowDays } from './two-states.ts'
import { weekdayFactors } from './weekday-factors.ts'

const counts = (...runs: readonly (readonly [days: number, count: number])[]) =>
  Float64Array.from(runs.flatMap(([days, count]) => Array.from({ length: days }, () => count)))
const even = (days: Float64Array) => new Float64Array(days.length).fill(1)
const found = (days: Float64Array) => episodesOf(days, distancesOf(days, even(days)))

describe('what is usual on a weekday', () => {
  /** 1970-01-05, a Monday. */
  const monday = 4

  it('is told from six weeks on, and one loud day does not decide it', () => {
    const weeks = Float64Array.from({ length: 70 }, (_, n) => (n % 7 >= 5 ? 40 : 10))
    weeks[0] = 4000
    const factors = weekdayFactors(weeks, monday)
    expect((factors[5] ?? 0) / (factors[1] ?? 1)).toBeCloseTo(4)
    expect((factors[0] ?? 0) / (factors[1] ?? 1)).toBeLessThan(8)
    expect([...weekdayFactors(weeks.slice(0, 41), monday)]).toEqual(Array(41).fill(1))
  })

  it('is never taken to be less than an eighth or more than three times the mean', () => {
    const sundays = Float64Array.from({ length: 70 }, (_, n) => (n % 7 === 6 ? 1000 : 0))
    const factors = weekdayFactors(sundays, monday)
    expect(factors[0]).toBe(0.12)
    expect(factors[6]).toBe(3)
  })
})

describe('the rolling quantile', () => {
  it('is what sorting every window gives', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 12 }), fc.constantFrom(0.5, 0.6), (list, half, share) => {
        const expected = list.map((_, n) => {
          const window = list.slice(Math.max(0, n - half), n + half + 1).sort((a, b) => a - b)
          return window[Math.ceil(share * window.length) - 1]
        })
        expect([...rollingQuantile(Float64Array.from(list), half, share)]).toEqual(expected)
      }),
    )
  })
})

describe('the usual day', () => {
  it('does not fall to nothing in a silence of two months', () => {
    const days = counts([100, 30], [60, 0], [100, 30])
    expect(Math.min(...firstBaseline(days))).toBeGreaterThan(5)
  })

  it('goes in a straight line over a quiet stretch, from what was before to what is after', () => {
    const days = counts([60, 40], [9, 0], [60, 20])
    const isLow = Uint8Array.from(days, count => Number(count === 0))
    const usual = closeBaseline(days, isLow)
    expect(usual[64]).toBeCloseTo(((usual[59] ?? 0) + (usual[69] ?? 0)) / 2)
    expect(
      closeBaseline(
        days,
        isLow.map(() => 1),
      ),
    ).toEqual(firstBaseline(days))
  })
})

describe('the likeliest days of distance', () => {
  const states = (days: number) =>
    Array.from({ length: 2 ** days }, (_, code) =>
      Uint8Array.from({ length: days }, (_, day) => (code >> day) & 1),
    )

  /** The logarithm of the likelihood of a sequence, by the book. */
  function likelihood(days: Float64Array, { close, ratio, size }: Expected, isLow: Uint8Array): number {
    let sum = Math.log(isLow[0] === 1 ? 1 / 14 : 1 / 6)
    days.forEach((count, day) => {
      const low = isLow[day] === 1
      const mean = low ? Math.max(0.02, ratio * (close[day] ?? 0)) : (close[day] ?? 0)
      sum += size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean))
      if (day === 0) return
      const leaves = isLow[day - 1] === 1 ? 1 / 6 : 1 / 14
      sum += Math.log(isLow[day - 1] === isLow[day] ? 1 - leaves : leaves)
    })
    return sum
  }

  it('are those that no other sequence beats', () => {
    const list = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(list, fc.double({ min: 0.05, max: 0.3, noNaN: true }), (numbers, ratio) => {
        const days = Float64Array.from(numbers)
        const expected = { close: days.map((_, n) => 10 + n), ratio, size: 2 }
        const best = Math.max(...states(days.length).map(each => likelihood(days, expected, each)))
        expect(likelihood(days, expected, lowDays(days, expected))).toBeCloseTo(best, 8)
      }),
    )
  })
})

describe('quiet stretches', () => {
  it('are runs of distant days, with how much was missing', () => {
    const [only, ...others] = found(counts([40, 30], [6, 3], [40, 30]))
    expect(others).toEqual([])
    expect(only).toMatchObject({ start: 40, end: 45, open: false, depth: expect.closeTo(0.9, 1) })
  })

  it('are not single days', () => {
    expect(found(counts([40, 30], [1, 0], [40, 30]))).toEqual([])
  })

  it('are open at either end of the file, and are not counted there', () => {
    const all = found(counts([8, 1], [40, 30], [5, 0], [40, 30], [8, 1]))
    expect(all.map(({ open }) => open)).toEqual([true, false, true])
    expect(closedOf(all).map(lengthOf)).toEqual([5])
  })

  it('are found in a chat of few messages a day, too', () => {
    const random = seeded(2)
    const days = Float64Array.from({ length: 200 }, (_, day) =>
      day % 25 < 6 ? 0 : 3 + Math.floor(5 * random()),
    )
    expect(closedOf(found(days)).length).toBe(7)
  })

  it('are none in days without any contact but the ends', () => {
    const days = counts([1, 1], [500, 0], [1, 1])
    expect(closedOf(found(days)).length).toBeLessThanOrEqual(1)
  })
})
