import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../random.ts'
import { DayCounts, designEffect } from './clusters.ts'
import { medianOf, medianRange } from './median.ts'
import { shareFigure } from './ratio.ts'
import { rateRange, wilson } from './wilson.ts'

describe('the interval of a share', () => {
  it('is the one in the books: 10 of 20', () => {
    const { low, high } = wilson(0.5, 20)
    expect(low).toBeCloseTo(0.2993, 4)
    expect(high).toBeCloseTo(0.7007, 4)
  })

  it('is not empty where all have it', () => {
    const { low, high } = wilson(1, 20)
    expect(low).toBeCloseTo(0.8389, 3)
    expect(high).toBe(1)
  })

  it('of a rate grows from none', () => {
    expect(rateRange(0, 10)).toEqual({ low: 0, high: expect.closeTo(0.384, 3) })
  })
})

describe('messages of the same day', () => {
  const counted = (perDay: number, days: number, shareOn: (day: number) => number) => {
    const random = seeded(5)
    const counts = new DayCounts({ firstDay: 0, lastDay: days - 1 })
    for (let day = 0; day < days; day++)
      for (let n = 0; n < perDay; n++) counts.add(day, Number(random() < shareOn(day)))
    return counts
  }

  it('count as many when each is by itself', () => {
    expect(
      designEffect(
        counted(20, 200, () => 0.5),
        0.25,
      ),
    ).toBeLessThan(1.5)
  })

  it('count as few when one side writes on one day and the other on the next', () => {
    const effect = designEffect(
      counted(20, 200, day => ((day * 0.618) % 1 < 0.5 ? 1 : 0)),
      0.25,
    )
    expect(effect).toBeGreaterThan(15)
  })

  it('make the interval wide enough to hold the truth in about 95 of 100 chats', () => {
    const held = Array.from({ length: 200 }, (_, seed) => {
      const random = seeded(seed)
      const counts = new DayCounts({ firstDay: 0, lastDay: 139 })
      for (let day = 0; day < 140; day++) {
        const share = random()
        for (let n = 0; n < 10; n++) counts.add(day, Number(random() < share))
      }
      const found = shareFigure(counts, 100)
      return found.enough && found.low <= 0.5 && found.high >= 0.5
    }).filter(Boolean).length
    expect(held).toBeGreaterThanOrEqual(182)
    expect(held).toBeLessThanOrEqual(199)
  })
})

describe('the median', () => {
  it('lies between the two in the middle', () => {
    expect(medianOf([1, 2, 3])).toBe(2)
    expect(medianOf([1, 2, 3, 10])).toBe(2.5)
  })

  it('has the ranks in the books as its interval', () => {
    const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
    expect(medianRange(numbers(6))).toEqual({ low: 1, high: 6 })
    expect(medianRange(numbers(10))).toEqual({ low: 2, high: 9 })
    expect(medianRange(numbers(20))).toEqual({ low: 6, high: 15 })
    expect(medianRange(numbers(100))).toEqual({ low: 40, high: 61 })
    expect(() => medianRange(numbers(5))).toThrow(RangeError)
  })

  it('lies within its interval, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 6 }), values => {
        const sorted = Float64Array.from(values).sort()
        const { low, high } = medianRange(sorted)
        expect(low).toBeLessThanOrEqual(medianOf(sorted))
        expect(high).toBeGreaterThanOrEqual(medianOf(sorted))
      }),
    )
  })
})
