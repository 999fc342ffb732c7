import '../test-setup.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moment } from '../testing.ts'
import { armedNow, mayTurnOff, waitWithoutCode } from './armed.ts'
import { type Setup, plainSetup as usual } from './setup.ts'

const zone = 'Europe/Berlin'
const hour = 3_600_000
const minute = 60_000

const nights: Setup['schedules'] = [{ days: [], from: 22 * 60, to: 6 * 60 }]
const weekends: Setup['schedules'] = [{ days: [6, 7], from: 0, to: 0 }]

describe('armed', () => {
  it('always, and for ever, when no time was chosen', () => {
    expect(armedNow(usual, moment('2026-11-21', '15:00'), zone)).toEqual({ armed: true })
  })
  it('at night only, over midnight, and says when that changes', () => {
    const setup = { ...usual, schedules: nights }
    const at = (date: string, time: string) => armedNow(setup, moment(date, time), zone)
    expect(at('2026-11-21', '21:59')).toEqual({ armed: false, until: moment('2026-11-21', '22:00') })
    expect(at('2026-11-21', '22:00')).toEqual({ armed: true, until: moment('2026-11-22', '06:00') })
    expect(at('2026-11-22', '05:59').armed).toBe(true)
    expect(at('2026-11-22', '06:00').armed).toBe(false)
  })
  it('from Friday evening into Saturday morning, where only Fridays were chosen', () => {
    const setup = { ...usual, schedules: [{ days: [5 as const], from: 20 * 60, to: 2 * 60 }] }
    expect(armedNow(setup, moment('2026-11-20', '23:00'), zone).armed).toBe(true)
    expect(armedNow(setup, moment('2026-11-21', '01:00'), zone).armed).toBe(true)
    expect(armedNow(setup, moment('2026-11-20', '01:00'), zone).armed).toBe(false)
    expect(armedNow(setup, moment('2026-11-21', '03:00'), zone).until).toBe(moment('2026-11-27', '20:00'))
  })
  it('on whole days of the weekend, which run into one another', () => {
    const setup = { ...usual, schedules: weekends }
    const saturday = armedNow(setup, moment('2026-11-21', '00:00'), zone)
    expect(saturday).toEqual({ armed: true, until: moment('2026-11-23', '00:00') })
  })
  it('for ever by whole days of the whole week', () => {
    const setup = { ...usual, schedules: [{ days: [], from: 0, to: 0 }] }
    expect(armedNow(setup, moment('2026-11-21', '00:00'), zone)).toEqual({ armed: true })
  })
  it('on a chosen date, and in the night after it', () => {
    const setup = { ...usual, dates: ['2026-12-24', 'no date'] }
    const at = (date: string, time: string) => armedNow(setup, moment(date, time), zone)
    expect(at('2026-11-21', '12:00')).toEqual({ armed: false, until: moment('2026-12-24', '00:00') })
    expect(at('2026-12-24', '00:00')).toEqual({ armed: true, until: moment('2026-12-25', '04:00') })
    expect(at('2026-12-25', '04:00')).toEqual({ armed: false })
  })
  it('until the hours after a slip are over, whatever the schedule says', () => {
    const slip = moment('2026-11-21', '15:00')
    const setup = { ...usual, schedules: nights, armedUntil: slip + 24 * hour }
    expect(armedNow(setup, slip, zone).armed).toBe(true)
    expect(armedNow(setup, slip + 24 * hour, zone).armed).toBe(false)
    const late = armedNow(setup, moment('2026-11-22', '05:00'), zone)
    expect(late.until).toBe(slip + 24 * hour)
  })
  it('by the wall clock in nights of 7 and of 9 hours', () => {
    const setup = { ...usual, schedules: nights }
    const spring = moment('2026-03-28', '22:00')
    expect(armedNow(setup, spring, zone).until).toBe(spring + 7 * hour)
    const autumn = moment('2026-10-24', '22:00')
    expect(armedNow(setup, autumn, zone).until).toBe(autumn + 9 * hour)
  })
  it('through both hours that carry the same name in autumn, and in the hour that spring leaves out', () => {
    const setup = { ...usual, schedules: [{ days: [], from: 2 * 60, to: 2 * 60 + 30 }] }
    const first = Temporal.Instant.from('2026-10-25T00:15:00Z').epochMilliseconds
    expect(armedNow(setup, first, zone).armed).toBe(true)
    expect(armedNow(setup, first + hour, zone).armed).toBe(true)
    const spring = Temporal.Instant.from('2026-03-29T01:15:00Z').epochMilliseconds
    expect(armedNow(setup, spring, zone).armed).toBe(true)
  })
  it('changes at the moment it names, and not before', () => {
    const days = fc.subarray([1, 2, 3, 4, 5, 6, 7] as const)
    const clock = fc.integer({ min: 0, max: 1439 })
    const schedules = fc.array(fc.record({ days, from: clock, to: clock }), { minLength: 1, maxLength: 3 })
    const near = moment('2026-10-20', '00:00')
    const at = fc.integer({ min: near, max: near + 14 * 24 * hour })
    const shares = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    void fc.assert(
      fc.property(schedules, at, shares, (some, now, share) => {
        const setup = { ...usual, schedules: some }
        const { armed, until } = armedNow(setup, now, zone)
        const end = until ?? now + 9 * 24 * hour
        const between = now + Math.floor(share * (end - now))
        expect(armedNow(setup, between, zone).armed).toBe(armed)
        if (until !== undefined) expect(armedNow(setup, until, zone).armed).toBe(!armed)
      }),
      { numRuns: 60 },
    )
  })
})

describe('turning it off', () => {
  const off = (setup: Setup, time: string, asked?: string, date = '2026-11-21') =>
    mayTurnOff(setup, moment(date, time), zone, asked === undefined ? undefined : moment(date, asked))

  it('is done at once by day', () => {
    expect(off(usual, '12:00')).toEqual({ may: true, code: false })
  })
  it('takes the wait at night that was chosen by day, from the asking on', () => {
    expect(off(usual, '23:00')).toEqual({ may: false, wait: 30, code: false })
    expect(off(usual, '23:10', '23:00')).toEqual({
      may: false,
      wait: 30,
      opensAt: moment('2026-11-21', '23:30'),
      code: false,
    })
    expect(off(usual, '23:30', '23:00').may).toBe(true)
  })
  it('is asked for anew when the door has stood open for half an hour', () => {
    expect(off(usual, '23:59', '23:00').may).toBe(true)
    expect(off(usual, '05:00', '01:00')).toEqual({ may: false, wait: 30, code: false })
  })
  it('does not count an asking that lies in the future', () => {
    expect(off(usual, '23:00', '23:30').opensAt).toBeUndefined()
  })
  it('never waits longer than the night', () => {
    const long = { ...usual, nightWait: 480 }
    expect(off(long, '05:00', '04:50').opensAt).toBe(moment('2026-11-21', '06:00'))
    expect(off(long, '06:00', '04:50').may).toBe(true)
  })
  it('ends a night of clocks that change by the wall clock', () => {
    const long = { ...usual, nightWait: 480 }
    const asked = moment('2026-03-29', '01:00')
    expect(mayTurnOff(long, asked, zone, asked).opensAt).toBe(asked + 4 * hour)
  })
  it('is free at night for those who chose no wait, or no night', () => {
    expect(off({ ...usual, nightWait: 0 }, '23:00').may).toBe(true)
    expect(off({ ...usual, night: { from: 0, to: 0 } }, '23:00').may).toBe(true)
  })
  it("takes a friend's code at any hour, or an hour of waiting: nobody is locked in", () => {
    const held = { ...usual, friendCode: 'aa:bb' }
    expect(off(held, '12:00')).toEqual({ may: false, wait: waitWithoutCode, code: true })
    expect(off(held, '12:59', '12:00').may).toBe(false)
    expect(off(held, '13:00', '12:00').may).toBe(true)
    expect(off({ ...held, nightWait: 90 }, '23:30', '22:30').may).toBe(false)
  })
  it('opens in the end for everybody who asks, whatever was set', () => {
    const moments = fc.integer({ min: moment('2026-01-01', '00:00'), max: moment('2026-12-31', '00:00') })
    const waits = fc.integer({ min: 0, max: 480 })
    void fc.assert(
      fc.property(moments, waits, fc.constantFrom('', 'aa:bb'), (asked, nightWait, friendCode) => {
        const setup = { ...usual, nightWait, friendCode }
        const { may, opensAt } = mayTurnOff(setup, asked, zone, asked)
        if (may) return
        expect(opensAt).toBeLessThanOrEqual(asked + 480 * minute)
        expect(mayTurnOff(setup, opensAt ?? 0, zone, asked).may).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
