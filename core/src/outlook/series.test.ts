import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import { day, stateOf } from '../testing.ts'
import { daysOf, ratingsOf, seriesOf } from './series.ts'

function healOf(story: ReturnType<typeof day>) {
  const [person] = stateOf(story).people.values()
  if (person === undefined) throw new Error('nothing was told')
  return person
}

describe('the ratings of a person', () => {
  it('are counted from the beginning, and a day without an answer is missing, not zero', () => {
    const story = day('2026-03-01')
      .records('checkIn.evening', { longing: 8 })
      .day('2026-03-02')
      .records('checkIn.evening', { sadness: 6 })
      .day('2026-03-05')
      .records('checkIn.evening', { longing: 0, sadness: 5 })
    const { rated } = healOf(story).heal
    expect(ratingsOf(rated, 'longing', '2026-03-01', '2026-03-09')).toEqual({ days: [0, 4], ratings: [8, 0] })
    expect(ratingsOf(rated, 'sadness', '2026-03-01', '2026-03-09')).toEqual({ days: [1, 4], ratings: [6, 5] })
    expect(ratingsOf(rated, 'waking', '2026-03-01', '2026-03-09')).toEqual({ days: [], ratings: [] })
  })

  it('leave out what was before the beginning and what a clock set back left in the future', () => {
    const rated = new Map([
      ['2026-02-28', { longing: 9 }],
      ['2026-03-01', { longing: 8 }],
      ['2026-03-04', { longing: 7 }],
    ])
    expect(ratingsOf(rated, 'longing', '2026-03-01', '2026-03-03')).toEqual({ days: [0], ratings: [8] })
  })

  it('of two check-ins in a day the later one counts', () => {
    const story = day('2026-03-01')
      .records('checkIn.morning', { urge: 9 })
      .after(60)
      .records('checkIn.morning', { urge: 3 })
    expect(ratingsOf(healOf(story).heal.rated, 'waking', '2026-03-01', '2026-03-01').ratings).toEqual([3])
  })

  it('are the same when the whole calendar is shifted, over leap days and clock changes', () => {
    const offsets = fc.uniqueArray(fc.nat(400), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(offsets, fc.integer({ min: -5000, max: 5000 }), (days, shift) => {
        const told = (start: string) =>
          ratingsOf(
            new Map(days.map(n => [addDays(start, n), { sadness: n % 11 }])),
            'sadness',
            start,
            addDays(start, 400),
          )
        expect(told(addDays('2026-03-01', shift))).toEqual(told('2026-03-01'))
      }),
    )
  })
})

describe('the days on which something happened', () => {
  it('are days of contact that was not necessary, and of looks, each once', () => {
    const { hold } = healOf(
      day('2026-03-01')
        .contact('outgoing')
        .contact('incoming')
        .day('2026-03-03')
        .contact('necessary')
        .contact('soughtLook')
        .day('2026-03-04')
        .contact('chanceLook'),
    )
    const found = (what: Parameters<typeof daysOf>[1]) => daysOf(hold.days, what, '2026-03-01', '2026-03-09')
    expect(found('contact')).toEqual([0])
    expect(found('soughtLooks')).toEqual([2])
    expect(found('chanceLooks')).toEqual([3])
  })
})

describe('a series', () => {
  it.each([
    ['a rating above 10', [0, 11]],
    ['a rating below 0', [0, -1]],
    ['half a point', [0, 2.5]],
    ['no number', [0, Number.NaN]],
    ['a day before the beginning', [-1, 5]],
    ['half a day', [0.5, 5]],
    ['an endless day', [Number.POSITIVE_INFINITY, 5]],
  ] as const)('refuses %s', (_, point) => {
    expect(() => seriesOf([point])).toThrow(RangeError)
  })

  it('does not care for the order in which days come', () => {
    const points = fc.uniqueArray(fc.tuple(fc.nat(2000), fc.nat(10)), { selector: ([day]) => day })
    fc.assert(
      fc.property(points, list => {
        const series = seriesOf(list)
        expect(seriesOf([...list].reverse())).toEqual(series)
        expect(series.days).toEqual([...series.days].sort((a, b) => a - b))
      }),
    )
  })
})
