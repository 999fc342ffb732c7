import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, partsOf } from '../testing.ts'
import { hardHours, type Wave, wavesOf } from './hard-hours.ts'
import { wavesFor } from './simulated-looks.ts'

/** A Monday. */
const monday = 20_000 - ((20_000 + 3) % 7)
const days = (n: number) => Array.from({ length: n }, (_, i) => monday + i)

/** A wave on each of so many days, at hours that walk around the clock or stay in the evening. */
const around = (n: number): Wave[] => days(n).map((each, i) => ({ day: each, hour: (i * 7) % 24 }))
const evenings = (n: number): Wave[] => days(n).map((each, i) => ({ day: each, hour: 20 + (i % 4) }))

describe('waves', () => {
  it('begin at the wall clock of where they were recorded; one in the morning belongs to the day before', () => {
    const story = day('2026-03-02')
      .at('23:40')
      .urge(7)
      .after(100)
      .urge(5)
      .travelsTo('Asia/Tokyo')
      .day('2026-03-04')
      .urge(3)
    const [late, night, abroad] = wavesOf(partsOf(story).hold.urges.values())
    expect(late?.hour).toBe(23)
    expect(night).toEqual({ day: late?.day, hour: 1 })
    expect(abroad).toEqual({ day: (late?.day ?? 0) + 2, hour: 12 })
  })
})

describe('hard hours', () => {
  it('are not told below twenty waves, nor from fewer than ten days', () => {
    expect(hardHours([], monday)).toEqual({})
    expect(hardHours(evenings(19), monday + 60)).toEqual({})
    const crowded = days(9).flatMap(each => [20, 21, 22].map(hour => ({ day: each, hour })))
    expect(hardHours(crowded, monday + 8).hours).toBeUndefined()
  })

  it('are told when days that were left out can be foretold by them', () => {
    const { hours } = hardHours(evenings(40), monday + 39)
    expect(hours?.n).toBe(40)
    expect(hours?.times).toHaveLength(24)
    expect(hours?.times[21]).toBeGreaterThan(3)
    expect(hours?.times[9]).toBeLessThan(0.6)
  })

  it('are drawn towards "the same as always", less so the more waves there are', () => {
    const at21 = (n: number) => hardHours(evenings(n), monday + n - 1).hours?.times[21] ?? 0
    expect(at21(20)).toBeLessThan(at21(40))
    expect(at21(40)).toBeLessThan(at21(400))
  })

  it('are not told when waves come at any hour, however many', () => {
    expect(hardHours(around(200), monday + 199).hours).toBeUndefined()
  })

  it('are not told when one bad day made them', () => {
    const oneDay = Array.from({ length: 15 }, () => ({ day: monday + 3, hour: 2 }))
    expect(hardHours([...around(24), ...oneDay], monday + 40).hours).toBeUndefined()
  })
})

describe('hard weekdays', () => {
  const weekends = (weeks: number): Wave[] =>
    days(weeks * 7)
      .filter(each => (each - monday) % 7 >= 5)
      .flatMap(each => [9, 15, 21].map(hour => ({ day: each, hour })))

  it('are told when weeks that were left out can be foretold by them, Monday first', () => {
    const { weekdays } = hardHours(weekends(8), monday + 55)
    expect(weekdays?.times.map(times => times > 1)).toEqual([false, false, false, false, false, true, true])
  })

  it('are not told within the first four weeks, nor when every day is alike', () => {
    expect(hardHours(weekends(4), monday + 26).weekdays).toBeUndefined()
    expect(hardHours(around(140), monday + 139).weekdays).toBeUndefined()
  })
})

describe('people whose waves come at any time', () => {
  const share = (kind: 'flat' | 'evenings' | 'weekends', key: 'hours' | 'weekdays') => {
    const told = Array.from({ length: 200 }, (_, seed) => {
      const { waves, today } = wavesFor(kind, seed)
      return hardHours(waves, today)[key]
    })
    return told.filter(risk => risk !== undefined).length / told.length
  }

  it('are seldom told otherwise', () => {
    expect(share('flat', 'hours')).toBeLessThan(0.05)
    expect(share('flat', 'weekdays')).toBeLessThan(0.05)
  })

  it('unlike those for whom a time is twice as hard', () => {
    expect(share('evenings', 'hours')).toBeGreaterThan(0.2)
    expect(share('weekends', 'weekdays')).toBeGreaterThan(0.2)
  })
})

describe('whatever was recorded', () => {
  it('times are positive numbers, and a clock set back leaves nothing from the future', () => {
    const waves = fc.array(
      fc.record({ day: fc.integer({ min: monday, max: monday + 90 }), hour: fc.nat(23) }),
    )
    fc.assert(
      fc.property(waves, list => {
        const { hours, weekdays } = hardHours(list, monday + 60)
        for (const risk of [hours, weekdays]) {
          expect(risk?.times.every(times => Number.isFinite(times) && times > 0) ?? true).toBe(true)
          expect(risk?.n ?? 0).toBeLessThanOrEqual(list.filter(wave => wave.day <= monday + 60).length)
        }
      }),
    )
  })
})
