import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { epochOf, indexOfDay } from '../../journal/calendar.ts'
import { dayOf, localHour } from '../../journal/day.ts'
import { hourOf, houseDay, mondayOf, offsetsOf, weekdayOf, weekOf } from './local-time.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Casablanca',
]
const from = epochOf('2009-01-01T00:00:00Z')
const to = epochOf('2027-01-01T00:00:00Z')

describe('the wall clock of a zone', () => {
  it.each(zones)('in %s gives the same day and hour as asking the calendar for each instant', zone => {
    const offsets = offsetsOf(zone, from, to)
    fc.assert(
      fc.property(fc.integer({ min: from, max: to - 1 }), at => {
        const wall = at + (offsets.findLast(offset => offset.from <= at)?.offset ?? 0)
        expect(houseDay(wall)).toBe(indexOfDay(dayOf(at, zone)))
        expect(hourOf(wall)).toBe(Math.floor(localHour(at, zone)))
      }),
    )
  })

  it('is asked for a few times a year, not for each message', () => {
    expect(offsetsOf('Europe/Berlin', from, to).length).toBe(1 + 18 * 2)
    expect(offsetsOf('UTC', from, to).length).toBe(1)
  })

  it('refuses a zone that nobody knows', () => {
    expect(() => offsetsOf('Nowhere/Land', from, to)).toThrow(RangeError)
  })
})

describe('weeks', () => {
  it('begin on Monday at four in the morning', () => {
    const monday = epochOf('2026-11-16T00:00:00Z')
    const before = houseDay(monday + 4 * 3_600_000 - 1)
    const after = houseDay(monday + 4 * 3_600_000)
    expect(weekOf(after)).toBe(weekOf(before) + 1)
    expect(weekdayOf(before)).toBe(6)
    expect(weekdayOf(after)).toBe(0)
    expect(mondayOf(weekOf(after))).toBe(indexOfDay('2026-11-16'))
  })

  it('hold before 1970, too', () => {
    expect(weekdayOf(indexOfDay('1969-12-29'))).toBe(0)
    expect(hourOf(-1)).toBe(23)
  })
})
