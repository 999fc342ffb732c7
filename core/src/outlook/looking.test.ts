import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookingCosts } from './looking.ts'
import { regress } from './regression.ts'
import { seriesOf } from './series.ts'
import { looksOf } from './simulated-looks.ts'

const days = Array.from({ length: 90 }, (_, day) => day)
const every = (n: number, from = 0) => days.filter(day => day % n === from)
const sway = (day: number) => [0, 1, -1, 0, 1, -1, 0][day % 7] ?? 0

/** Ninety days around 4, each worse by `cost` when there was a look the day before, by `already` on the day itself. */
function told(looks: readonly number[], cost: number, already = 0) {
  return seriesOf(
    days.map(day => {
      const rating =
        4 + sway(day) + (looks.includes(day - 1) ? cost : 0) + (looks.includes(day) ? already : 0)
      return [day, rating] as const
    }),
  )
}

describe('what looking costs', () => {
  it('says nothing below ten looks of a kind', () => {
    expect(lookingCosts(told([], 0), [], [])).toEqual({})
    expect(lookingCosts(told(every(9), 2), every(9).slice(0, 9), [])).toEqual({})
    const { sought, chance } = lookingCosts(told(every(9), 2), every(9), every(9, 3).slice(0, 9))
    expect(sought?.n).toBe(10)
    expect(chance).toBeUndefined()
  })

  it('counts a look only when that day and the next were rated', () => {
    const full = told(every(9), 2)
    const gaps = seriesOf(
      full.days.flatMap((day, n) => (day === 10 ? [] : [[day, full.ratings[n] ?? 0] as const])),
    )
    expect(lookingCosts(gaps, every(9), [])).toEqual({})
  })

  it('finds that the next day is worse, a little less than it was', () => {
    const { sought } = lookingCosts(told(every(6), 2), every(6), [])
    expect(sought?.plain).toBeGreaterThan(1.5)
    expect(sought?.effect).toBeGreaterThan(1)
    expect(sought?.effect).toBeLessThan(2)
    expect(sought?.worse).toBeGreaterThan(0.95)
    expect(sought?.rival.code).toBe('possible')
  })

  it('tells looks that were sought from those by chance', () => {
    const [sought, chance] = [every(6), every(6, 3)]
    const costs = lookingCosts(told(sought, 2), sought, chance)
    expect(costs.sought?.effect).toBeGreaterThan((costs.chance?.effect ?? 9) + 1)
  })

  it('names the rival explanation when the days with a look were worse already', () => {
    const looks = every(6)
    const { sought } = lookingCosts(told(looks, 0, 3), looks, [])
    expect(sought?.rival).toEqual({ code: 'seen', sameDay: expect.closeTo(3, 0) })
    expect(sought?.worse).toBeLessThan(0.9)
  })

  it('counts little of a bad day that lingers as the look’s doing, though the days after look worse', () => {
    const told = Array.from({ length: 60 }, (_, seed) => {
      const { series, sought } = looksOf(seed, 0, 20, true)
      return lookingCosts(series, sought, []).sought
    }).filter(cost => cost !== undefined)
    const mean = (of: 'plain' | 'effect') => told.reduce((sum, cost) => sum + cost[of], 0) / told.length
    expect(mean('plain')).toBeGreaterThan(0.3)
    expect(Math.abs(mean('effect'))).toBeLessThan(0.15)
  })

  it('says nothing of an effect when every day had a look: the prior stays', () => {
    const { sought } = lookingCosts(told([], 0), days, [])
    expect(sought).toMatchObject({ plain: 0, rival: { code: 'possible', sameDay: 0 } })
    expect(sought?.low).toBeLessThan(0)
    expect(sought?.high).toBeGreaterThan(0)
  })

  it('is never something that is no number, and ranges are in order', () => {
    const points = fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(10)), { selector: ([day]) => day })
    fc.assert(
      fc.property(points, fc.array(fc.nat(200)), fc.array(fc.nat(200)), (list, sought, chance) => {
        for (const cost of Object.values(lookingCosts(seriesOf(list), sought, chance))) {
          expect(cost.low).toBeLessThan(cost.effect)
          expect(cost.effect).toBeLessThan(cost.high)
          expect(cost.worse >= 0 && cost.worse <= 1).toBe(true)
        }
      }),
    )
  })
})

describe('a regression', () => {
  it('with a single factor is the mean of prior and data, weighed by what they are worth', () => {
    const [found] = regress([[1], [1], [1], [1]], [4, 4, 6, 6], [{ mean: 0, sd: 1 }], 4)
    // Prior worth 1, data worth 4 / 4 = 1: half way between 0 and 5.
    expect(found?.mean).toBeCloseTo(2.5, 9)
    expect(found?.sd).toBeCloseTo(Math.SQRT1_2, 9)
  })

  it('with two factors solves them both', () => {
    const wide = { mean: 0, sd: 1e4 }
    const found = regress(
      [
        [1, 0],
        [1, 1],
        [1, 2],
      ],
      [3, 5, 7],
      [wide, wide],
      1,
    )
    expect(found.map(({ mean }) => mean)).toEqual([expect.closeTo(3, 4), expect.closeTo(2, 4)])
  })
})
