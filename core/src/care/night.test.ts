import 'temporal-polyfill/global'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideAt, nightDoor, nightFeatures, nightState, nightWait } from './night.ts'

const berlin = 'Europe/Berlin'
const at = (local: string, zone = berlin) =>
  Temporal.ZonedDateTime.from(`${local}[${zone}]`).epochMilliseconds
const minute = 60_000

describe('the usual night', () => {
  it.each([
    ['21:59', 'day'],
    ['22:00', 'night'],
    ['23:59', 'night'],
    ['00:00', 'narrow'],
    ['03:00', 'narrow'],
    ['05:59', 'narrow'],
    ['06:00', 'day'],
    ['12:00', 'day'],
  ])('at %s it is %s', (time, state) => {
    expect(nightState(at(`2026-11-21T${time}`), berlin)).toBe(state)
  })
  it('goes by the wall clock of the place the person is in', () => {
    const now = at('2026-11-21T01:00')
    expect(nightState(now, berlin)).toBe('narrow')
    expect(nightState(now, 'America/New_York')).toBe('day')
  })
  it('stays right in the night in which the clock goes back', () => {
    expect(nightState(at('2026-10-25T05:59'), berlin)).toBe('narrow')
    expect(nightState(at('2026-10-25T06:00'), berlin)).toBe('day')
  })
})

describe('a night of one’s own', () => {
  it('may begin later', () => {
    expect(nightState(at('2026-11-21T22:30'), berlin, { from: 23, to: 7 })).toBe('day')
    expect(nightState(at('2026-11-21T06:30'), berlin, { from: 23, to: 7 })).toBe('narrow')
  })
  it('may begin after midnight, and is narrow from its first minute', () => {
    const hours = { from: 1, to: 9 }
    expect(nightState(at('2026-11-21T00:59'), berlin, hours)).toBe('day')
    expect(nightState(at('2026-11-21T01:00'), berlin, hours)).toBe('narrow')
    expect(nightState(at('2026-11-21T09:00'), berlin, hours)).toBe('day')
  })
  it('can be switched off by equal hours', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 1439 }), (hour, minutes) => {
        const now = at('2026-11-21T00:00') + minutes * minute
        expect(nightState(now, berlin, { from: hour, to: hour })).toBe('day')
      }),
    )
  })
})

describe('doors at night', () => {
  const now = at('2026-11-21T23:00')
  it('imports and old letters are closed all night', () => {
    for (const door of ['imports', 'oldLetters'] as const) {
      expect(nightDoor(door, 'night', now).open).toBe(false)
      expect(nightDoor(door, 'narrow', now).open).toBe(false)
      expect(nightDoor(door, 'day', now).open).toBe(true)
    }
  })
  it('charts and analysis close after midnight only', () => {
    for (const door of ['charts', 'analysis'] as const) {
      expect(nightDoor(door, 'night', now).open).toBe(true)
      expect(nightDoor(door, 'narrow', now).open).toBe(false)
    }
  })
  it('a closed door opens a wait after it was asked for, not before', () => {
    expect(nightDoor('oldLetters', 'night', now, now)).toEqual({ open: false, opensAt: now + nightWait })
    expect(nightDoor('oldLetters', 'night', now + nightWait - 1, now).open).toBe(false)
    expect(nightDoor('oldLetters', 'night', now + nightWait, now)).toEqual({ open: true })
  })
  it('a clock that jumped back does not count as having asked', () => {
    expect(nightDoor('imports', 'night', now, now + minute)).toEqual({ open: false })
  })
  it('nothing ever stands before help, evidence, blocking, an emergency or a child', () => {
    const never = ['getHelp', 'urgeHelp', 'evidence', 'blocking', 'emergency', 'contactAboutChild'] as const
    for (const door of never)
      for (const state of ['day', 'night', 'narrow'] as const)
        expect(nightDoor(door, state, now)).toEqual({ open: true })
  })
  it('every door is open by day', () => {
    for (const door of nightFeatures) expect(nightDoor(door, 'day', now)).toEqual({ open: true })
  })
})

describe('decide at ten', () => {
  it('is this morning, asked at one', () => {
    expect(decideAt(at('2026-11-21T01:00'), berlin)).toBe(at('2026-11-21T10:00'))
  })
  it('is tomorrow morning, asked in the evening or at ten sharp', () => {
    expect(decideAt(at('2026-11-21T23:00'), berlin)).toBe(at('2026-11-22T10:00'))
    expect(decideAt(at('2026-11-21T10:00'), berlin)).toBe(at('2026-11-22T10:00'))
  })
  it('stays ten by the wall clock when the clock changes in between', () => {
    expect(decideAt(at('2026-10-24T23:00'), berlin)).toBe(at('2026-10-25T10:00'))
  })
})
