import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { smooth, steadiness, steadinessStep } from './steadiness.ts'

const quiet = (n: number) => Array.from({ length: n }, () => true)

function at(story: Story, date: string): number | undefined {
  const { hold, plan } = partsOf(story)
  return steadiness(hold, plan, moment(date, '12:00'), 'Europe/Berlin')
}

describe('smoothing', () => {
  // By hand: n quiet days in a row leave 100 * (1 - 2^(-n/13)).
  it.each([
    ['no day', [], 0],
    ['one quiet day', quiet(1), 5.192],
    ['a slip alone', [false], 0],
    ['6 quiet days', quiet(6), 27.379],
    ['13 quiet days are half way', quiet(13), 50],
    ['26 quiet days', quiet(26), 75],
    ['39 quiet days', quiet(39), 87.5],
    ['13 quiet days, then a slip: 50 * 2^(-1/13)', [...quiet(13), false], 47.404],
    ['13 quiet days, then 13 slips', [...quiet(13), ...quiet(13).map(() => false)], 25],
    ['a slip, then 13 quiet days: the slip is forgotten', [false, ...quiet(13)], 50],
    ['200 quiet days', quiet(200), 99.998],
  ])('%s', (_, days, expected) => {
    expect(smooth(days)).toBeCloseTo(expected, 3)
  })

  const days = fc.array(fc.boolean(), { minLength: 1, maxLength: 400 })

  it('stays between 0 and 100', () => {
    fc.assert(
      fc.property(days, list => {
        expect(smooth(list)).toBeGreaterThanOrEqual(0)
        expect(smooth(list)).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('moves by at most 5.19 points for any one day, whichever it is', () => {
    fc.assert(
      fc.property(days, fc.nat(), (list, n) => {
        const other = list.map((isQuiet, index) => (index === n % list.length ? !isQuiet : isQuiet))
        expect(Math.abs(smooth(other) - smooth(list))).toBeLessThanOrEqual(steadinessStep + 1e-9)
      }),
    )
    expect(steadinessStep).toBeCloseTo(100 * (1 - 2 ** (-1 / 13)), 9)
  })

  it('is never lower for one more quiet day', () => {
    fc.assert(
      fc.property(days, fc.nat(), (list, n) => {
        const better = list.map((isQuiet, index) => isQuiet || index === n % list.length)
        expect(smooth(better)).toBeGreaterThanOrEqual(smooth(list))
        expect(smooth([...list, true])).toBeGreaterThanOrEqual(smooth(list))
      }),
    )
  })
})

describe('steadiness of a plan', () => {
  it('is not spoken of before the seventh day, nor without a plan', () => {
    const story = day('2026-03-01').plan()
    expect(at(story, '2026-03-06')).toBeUndefined()
    expect(at(story, '2026-03-07')).toBeCloseTo(27.379, 3)
    expect(at(day('2026-03-01').urge(3), '2026-05-01')).toBeUndefined()
  })

  it('counts days that are over: a slip of today moves it tomorrow', () => {
    const story = day('2026-03-01').plan().day('2026-03-14').contact('outgoing')
    expect(at(story, '2026-03-14')).toBeCloseTo(50, 3)
    expect(at(story, '2026-03-15')).toBeCloseTo(47.404, 3)
  })

  it('counts a slip that was recorded late', () => {
    const story = day('2026-03-01').plan().day('2026-03-13').recordedOn('2026-03-14').contact('outgoing')
    expect(at(story, '2026-03-14')).toBeCloseTo(100 * (1 - 2 ** (-12 / 13)) * 2 ** (-1 / 13), 3)
  })

  it('carries on when a new plan begins, and does not fall in the days between', () => {
    const story = day('2026-03-01').plan().day('2026-03-13').endsPlan().day('2026-05-01').plan()
    expect(at(story, '2026-05-01')).toBeCloseTo(50, 3)
    expect(at(story, '2026-05-14')).toBeCloseTo(75, 3)
  })

  it('is 100 within a thousandth after ten years', () => {
    expect(at(day('2026-03-01').plan({}, moment('2016-03-01', '12:00')), '2026-03-01')).toBeCloseTo(100, 3)
  })
})
