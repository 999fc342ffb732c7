import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HowLong, type HowLongInput, howLong } from './how-long.ts'
import { priors } from './priors.ts'
import { type Series, seriesOf } from './series.ts'

const prior = priors.sadness

/** A rating for each day from 0 on, rounded; `undefined` leaves the day out. */
function told(days: number, rating: (day: number) => number | undefined): Series {
  const points = Array.from({ length: days }, (_, day) => [day, rating(day)] as const)
  return seriesOf(points.flatMap(([day, value]) => (value === undefined ? [] : [[day, Math.round(value)]])))
}

function outlookOf(series: Series, more: Partial<HowLongInput> = {}): HowLong {
  const found = howLong({ series, prior, today: series.days.at(-1) ?? 0, ...more })
  if (found === undefined) throw new Error('nothing was said')
  return found
}

/** Up and down by a point, so that it looks like a person. */
const sway = (day: number) => [0, 1, -1, 1, 0, -1][day % 6] ?? 0
const fading = (halfLife: number) => (day: number) => 1.5 + 6.5 * 2 ** (-day / halfLife) + sway(day)

describe('how long', () => {
  it('says nothing from a single rating, nor from six', () => {
    expect(howLong({ series: told(0, () => 5), prior, today: 40 })).toBeUndefined()
    expect(howLong({ series: told(1, () => 5), prior, today: 40 })).toBeUndefined()
    expect(howLong({ series: told(6, () => 5), prior, today: 5 })).toBeUndefined()
    expect(howLong({ series: told(7, () => 5), prior, today: 6 })).toBeDefined()
  })

  it('says that it is mostly what others go through, below fourteen rated days', () => {
    expect(outlookOf(told(13, fading(20)))).toMatchObject({ n: 13, basis: 'mostlyOthers' })
    expect(outlookOf(told(14, fading(20)))).toMatchObject({ n: 14, basis: 'mostlyOwn' })
    const sparse = told(60, day => (day % 5 === 0 ? 6 : undefined))
    expect(outlookOf(sparse)).toMatchObject({ n: 12, basis: 'mostlyOthers' })
  })

  it('tells how much is the person’s own: little after a week, most after three months', () => {
    const share = (days: number) => outlookOf(told(days, fading(25))).ownShare
    expect(share(7)).toBeLessThan(0.5)
    expect(share(90)).toBeGreaterThan(0.8)
    expect(share(28)).toBeGreaterThan(share(7))
  })

  it.each([
    ['falling', 40, fading(14)],
    ['rising', 60, (day: number) => 2 + day / 10 + sway(day)],
    ['level', 120, (day: number) => 5 + sway(day)],
  ] as const)('names the direction: %s', (code, days, rating) => {
    expect(outlookOf(told(days, rating)).direction.code).toBe(code)
  })

  it('leaves the direction unclear when the ratings do', () => {
    expect(outlookOf(told(8, day => 5 + 4 * sway(day))).direction.code).toBe('unclear')
  })

  it('never draws a straight line: who fell from 9 to 5 in a month is not foretold below zero', () => {
    const [, , last] = outlookOf(told(30, day => 9 - day / 7.5)).forecasts
    expect(last?.median).toBeGreaterThan(0.5)
  })

  it('has ranges that take in what comes of a steady fall', () => {
    const rating = fading(25)
    for (const { ahead, low, high } of outlookOf(told(40, rating)).forecasts) {
      const came = Math.round(rating(39 + ahead))
      expect(came).toBeGreaterThanOrEqual(low)
      expect(came).toBeLessThanOrEqual(high)
    }
  })

  it('says that it is so already, in so many weeks, or longer than can be said', () => {
    expect(outlookOf(told(90, fading(10))).reach).toEqual({ soonest: 0, latest: 0 })
    const { soonest = -1, latest = -1 } = outlookOf(told(45, fading(30))).reach
    expect(soonest).toBeGreaterThanOrEqual(0)
    expect(latest).toBeGreaterThan(14)
    expect(outlookOf(told(200, day => 6 + sway(day))).reach.latest).toBeUndefined()
  })

  it('takes the days after a contact for a bump, not for a rise', () => {
    const contacts = [20, 34]
    const after = (day: number) =>
      contacts.reduce((sum, c) => sum + (day < c ? 0 : 3 * 2 ** ((c - day) / 3)), 0)
    const series = told(36, day => Math.min(10, fading(20)(day) + after(day)))
    const falling = (given: readonly number[]) => outlookOf(series, { contacts: given }).direction.falling
    expect(falling(contacts)).toBeGreaterThan(falling([]))
    const ahead = (given: readonly number[]) =>
      outlookOf(series, { contacts: given }).forecasts[0]?.median ?? 10
    expect(ahead(contacts)).toBeLessThan(ahead([]))
  })

  it('does not care for contacts that are still to come', () => {
    const series = told(30, fading(20))
    expect(outlookOf(series, { contacts: [35] })).toEqual(outlookOf(series))
    expect(outlookOf(series, { contacts: [10, 35] })).toEqual(outlookOf(series, { contacts: [10] }))
  })

  it('grows less sure when nothing was rated for three years, and stays in bounds', () => {
    const series = told(40, fading(20))
    const width = (today: number) => {
      const [next] = outlookOf(series, { today }).forecasts
      return (next?.high ?? 0) - (next?.low ?? 0)
    }
    expect(width(39 + 3 * 365)).toBeGreaterThan(width(39))
    expect(width(39 + 3 * 365)).toBeLessThanOrEqual(10)
  })

  it('names no direction when nothing was rated for more than four weeks', () => {
    const series = told(40, fading(14))
    expect(outlookOf(series, { today: 67 }).direction.code).toBe('falling')
    expect(outlookOf(series, { today: 68 }).direction.code).toBe('unclear')
  })

  it('takes up again after a gap of three years', () => {
    const series = told(1200, day => (day < 40 || day >= 1140 ? fading(20)(day) : undefined))
    const { forecasts, direction } = outlookOf(series)
    expect(forecasts[0]?.median).toBeLessThan(3)
    expect(direction.code).toBe('level')
  })

  it('looks at the newest two years', () => {
    const newest = (day: number) => (day < 1000 ? undefined : fading(20)(day))
    const old = (day: number) => (day < 200 ? 9 : newest(day))
    expect(outlookOf(told(1731, old))).toEqual(outlookOf(told(1731, newest)))
  })

  it('says nothing when fewer than seven ratings are from the newest two years', () => {
    const series = told(2000, day => (day < 500 || day > 1993 ? 5 : undefined))
    expect(howLong({ series, prior, today: 1999 })).toBeUndefined()
  })

  it('refuses a today before the last rating, and half a day', () => {
    const series = told(20, fading(20))
    expect(() => howLong({ series, prior, today: 18 })).toThrow(RangeError)
    expect(() => howLong({ series, prior, today: 19.5 })).toThrow(RangeError)
    expect(() => howLong({ series, prior, today: Number.NaN })).toThrow(RangeError)
  })
})

const anySeries = fc
  .uniqueArray(fc.tuple(fc.nat(700), fc.nat(10)), { selector: ([day]) => day, minLength: 7, maxLength: 60 })
  .map(seriesOf)
const anyMeasure = fc.constantFrom('longing', 'sadness', 'waking')

describe('whatever was rated', () => {
  it('there is never something that is no number, and ranges are in order', () => {
    const contacts = fc.array(fc.nat(900), { maxLength: 20 })
    fc.assert(
      fc.property(anySeries, anyMeasure, contacts, fc.nat(1200), (series, measure, days, later) => {
        const today = (series.days.at(-1) ?? 0) + later
        const found = outlookOf(series, { prior: priors[measure], today, contacts: days })
        expectSound(found)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same when it is asked again', () => {
    fc.assert(
      fc.property(anySeries, series => {
        expect(outlookOf(series)).toEqual(outlookOf(series))
      }),
      { numRuns: 10 },
    )
  })

  it('one more day that is rated as expected widens no range by more than two points', () => {
    fc.assert(
      fc.property(anySeries, series => {
        const today = (series.days.at(-1) ?? 0) + 1
        const before = outlookOf(series, { today, ahead: [0, 14, 60] })
        const expected = Math.round(before.forecasts[0]?.median ?? 0)
        const more = { days: [...series.days, today], ratings: [...series.ratings, expected] }
        const after = outlookOf(more, { today, ahead: [0, 14, 60] })
        after.forecasts.slice(1).forEach(({ low, high }, n) => {
          const was = before.forecasts[n + 1]
          expect(high - low).toBeLessThanOrEqual((was?.high ?? 0) - (was?.low ?? 0) + 2)
        })
      }),
      { numRuns: 60 },
    )
  })
})

function expectSound({ ownShare, direction, forecasts, reach }: HowLong): void {
  const { falling, level, rising } = direction
  for (const share of [ownShare, falling, level, rising]) {
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
  }
  expect(falling + level + rising).toBeCloseTo(1, 9)
  for (const { low, median, high } of forecasts) {
    expect([0 <= low, low <= median, median <= high, high <= 10]).toEqual([true, true, true, true])
  }
  if (reach.latest !== undefined) expect(reach.soonest ?? 999).toBeLessThanOrEqual(reach.latest)
}
