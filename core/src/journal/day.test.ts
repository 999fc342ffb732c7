import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../test-setup.ts'
import { dayFromIndex, epochOf, indexOfDay, isInstant } from './calendar.ts'
import { addDays, dayOf, daysBetween, daysFrom, localHour } from './day.ts'

const berlin = 'Europe/Berlin'
const newYork = 'America/New_York'

describe('the day an instant belongs to', () => {
  it.each([
    ['one in the morning belongs to the evening before', '2026-11-21T00:07:00Z', berlin, '2026-11-20'],
    ['a minute before four is still the evening before', '2026-11-21T02:59:59.999Z', berlin, '2026-11-20'],
    ['at four the new day begins', '2026-11-21T03:00:00Z', berlin, '2026-11-21'],
    ['spring in Berlin, 03:59 summer time', '2026-03-29T01:59:00Z', berlin, '2026-03-28'],
    ['spring in Berlin, 04:00 summer time', '2026-03-29T02:00:00Z', berlin, '2026-03-29'],
    ['autumn in Berlin, 03:59 winter time', '2026-10-25T02:59:00Z', berlin, '2026-10-24'],
    ['autumn in Berlin, 04:00 winter time', '2026-10-25T03:00:00Z', berlin, '2026-10-25'],
    ['spring in New York, 03:59', '2026-03-08T07:59:00Z', newYork, '2026-03-07'],
    ['spring in New York, 04:00', '2026-03-08T08:00:00Z', newYork, '2026-03-08'],
    ['autumn in New York, 03:59', '2026-11-01T08:59:00Z', newYork, '2026-10-31'],
    ['autumn in New York, 04:00', '2026-11-01T09:00:00Z', newYork, '2026-11-01'],
    ['the same instant in Berlin', '2026-06-01T22:30:00Z', berlin, '2026-06-01'],
    ['and after a flight to Tokyo', '2026-06-01T22:30:00Z', 'Asia/Tokyo', '2026-06-02'],
    ['west of the date line', '2026-06-02T00:00:00Z', 'Pacific/Kiritimati', '2026-06-02'],
    ['east of the date line, the same instant', '2026-06-02T00:00:00Z', 'Pacific/Pago_Pago', '2026-06-01'],
    ['the night after 29 February', '2028-03-01T01:00:00Z', berlin, '2028-02-29'],
    ['the night after 28 February in a common year', '2027-03-01T01:00:00Z', berlin, '2027-02-28'],
    ['a zone with a quarter of an hour, 03:59', '2026-06-01T22:14:00Z', 'Asia/Kathmandu', '2026-06-01'],
    ['a zone with a quarter of an hour, 04:00', '2026-06-01T22:15:00Z', 'Asia/Kathmandu', '2026-06-02'],
    ['new year', '2027-01-01T02:00:00Z', berlin, '2026-12-31'],
  ])('%s', (_, at, zone, day) => {
    expect(dayOf(at, zone)).toBe(day)
    expect(dayOf(epochOf(at), zone)).toBe(day)
  })

  it('is what the wall clock says, for any instant in zones with all kinds of rules', () => {
    const zones = [
      berlin,
      newYork,
      'Australia/Lord_Howe',
      'Europe/Helsinki',
      'Asia/Kathmandu',
      'America/St_Johns',
    ]
    const ms = fc.integer({ min: epochOf('1975-01-01T00:00:00Z'), max: epochOf('2055-01-01T00:00:00Z') })
    fc.assert(
      fc.property(ms, fc.constantFrom(...zones), (at, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const date = local.toPlainDate()
        const expected = local.hour < 4 ? date.subtract({ days: 1 }) : date
        expect(dayOf(at, zone)).toBe(expected.toString())
      }),
    )
  })

  it('never goes back while time goes on, through a whole year of each zone', () => {
    for (const zone of [berlin, newYork, 'Australia/Lord_Howe', 'Europe/Helsinki']) {
      let last = ''
      for (let at = epochOf('2026-01-01T00:00:00Z'); at < epochOf('2027-01-01T00:00:00Z'); at += 1_800_000) {
        const day = dayOf(at, zone)
        expect(day >= last).toBe(true)
        last = day
      }
    }
  })

  it('says the local hour with its fraction', () => {
    expect(localHour(epochOf('2026-11-21T21:30:00Z'), berlin)).toBe(22.5)
  })
})

describe('counting with days', () => {
  const dates = fc.integer({ min: -30_000, max: 40_000 })

  it('agrees with the calendar for any day from 1887 to 2079', () => {
    fc.assert(
      fc.property(dates, index => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: index }).toString()
        expect(dayFromIndex(index)).toBe(date)
        expect(indexOfDay(date)).toBe(index)
      }),
    )
  })

  it('adds, subtracts and lists over a leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
    expect(daysFrom('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(daysFrom('2028-03-01', '2028-02-28')).toEqual([])
  })
})

describe('instants', () => {
  it('read as the calendar reads them, to the millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e12, max: 4e12 }), ms => {
        const text = Temporal.Instant.fromEpochMilliseconds(ms).toString()
        expect(epochOf(text)).toBe(ms)
      }),
    )
    expect(epochOf('2026-01-01T00:00:00.1239Z')).toBe(epochOf('2026-01-01T00:00:00.123Z'))
  })

  it.each(['2026-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01', 'soon', ''])(
    'refuse %j, which no calendar holds',
    text => {
      expect(isInstant(text)).toBe(false)
      expect(() => epochOf(text)).toThrow(RangeError)
    },
  )
})
