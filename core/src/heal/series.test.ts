import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../journal/day.ts'
import { day, partsOf } from '../testing.ts'
import { ratedDays, series } from './series.ts'
import { emptyHeal } from './state.ts'

const evening = (longing: number) => ['checkIn.evening', { longing }] as const

describe('a line of the plot', () => {
  it('has a gap where nothing was answered, and a nought where nought was answered', () => {
    const { heal } = partsOf(
      day('2026-03-01')
        .records(...evening(7))
        .day('2026-03-03')
        .records(...evening(0)),
    )
    expect(series(heal, 'longing')).toEqual([
      { day: '2026-03-01', value: 7 },
      { day: '2026-03-02', value: undefined },
      { day: '2026-03-03', value: 0 },
    ])
  })

  it('of two check-ins in a day the later one counts, answer by answer', () => {
    const { heal } = partsOf(
      day('2026-03-01')
        .records('checkIn.evening', { longing: 7, anger: 2 })
        .after(60)
        .records('checkIn.evening', { longing: 5 }),
    )
    expect(series(heal, 'longing')).toEqual([{ day: '2026-03-01', value: 5 }])
    expect(series(heal, 'anger')).toEqual([{ day: '2026-03-01', value: 2 }])
  })

  it('takes a rating told later at its own day', () => {
    const { heal } = partsOf(
      day('2026-03-05')
        .records(...evening(3))
        .day('2026-03-04')
        .recordedOn('2026-03-06')
        .records(...evening(8)),
    )
    expect(ratedDays(heal, 'longing').map(one => one.value)).toEqual([8, 3])
  })

  it('spans three years of silence without losing a day', () => {
    const { heal } = partsOf(
      day('2023-03-01')
        .records(...evening(9))
        .day('2026-03-01')
        .records(...evening(1)),
    )
    const line = series(heal, 'longing')
    expect(line).toHaveLength(1097)
    expect(line.filter(one => one.value !== undefined)).toHaveLength(2)
  })

  it('is empty for a journal that rated something else, and a single point for one entry', () => {
    const { heal } = partsOf(day('2026-03-01').records(...evening(4)))
    expect(series(heal, 'sadness')).toEqual([])
    expect(series(heal, 'longing')).toHaveLength(1)
    expect(series(emptyHeal(), 'waking', { from: '2026-03-01', to: '2026-03-02' })).toHaveLength(2)
  })
})

it('for any ratings: every day once, in order, with exactly the values that were given', () => {
  const ratings = fc.dictionary(
    fc.integer({ min: 0, max: 400 }).map(n => addDays('2026-01-01', n)),
    fc.integer({ min: 0, max: 10 }),
    { minKeys: 1, noNullPrototype: true },
  )
  fc.assert(
    fc.property(ratings, given => {
      const rated = new Map(Object.entries(given).map(([key, longing]) => [key, { longing }]))
      const line = series({ rated, letters: new Map() }, 'longing')
      expect(line).toHaveLength(daysBetween(line[0]?.day ?? '', line.at(-1)?.day ?? '') + 1)
      const values = line.flatMap(one => (one.value === undefined ? [] : [[one.day, one.value]]))
      expect(Object.fromEntries(values)).toEqual(given)
    }),
  )
})
