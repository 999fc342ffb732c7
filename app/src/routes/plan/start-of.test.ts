import 'temporal-polyfill/global'
import { describe, expect, it } from 'vitest'
import { type StartChoice, startAt, startOf } from './start-of.ts'

const zone = 'Europe/Berlin'
const now = Temporal.Instant.from('2026-11-21T09:00:00Z').epochMilliseconds
const at = (choice: Partial<StartChoice>) =>
  startAt({ when: 'past', day: '', time: '', ...choice }, now, zone)

describe('a start', () => {
  it('is this moment', () => {
    expect(at({ when: 'now' })).toEqual({ start: '2026-11-21T09:00:00Z' })
    expect(startOf('today', '', now, zone)).toBe('2026-11-21T09:00:00Z')
  })
  it('is noon of a day without an hour, so that a journey moves it to no other day', () => {
    expect(at({ day: '2026-05-03' })).toEqual({ start: '2026-05-03T10:00:00Z' })
    expect(startOf('yesterday', '', now, zone)).toBe('2026-11-20T11:00:00Z')
    expect(startOf('week', '', now, zone)).toBe('2026-11-14T11:00:00Z')
    expect(startOf('other', '2026-05-03', now, zone)).toBe('2026-05-03T10:00:00Z')
  })
  it('is today already, although noon is still to come', () => {
    expect(at({ day: '2026-11-21' })).toEqual({ start: '2026-11-21T09:00:00Z' })
  })
  it('is an hour of a day, before or ahead', () => {
    expect(at({ day: '2026-11-20', time: '23:10' })).toEqual({ start: '2026-11-20T22:10:00Z' })
    expect(at({ when: 'ahead', day: '2026-11-21', time: '18:00' })).toEqual({ start: '2026-11-21T17:00:00Z' })
  })
  it('in the hour that a clock change skips is moved on', () => {
    expect(at({ day: '2026-03-29', time: '02:30' })).toEqual({ start: '2026-03-29T01:30:00Z' })
  })
})

describe('a start that cannot be is refused by name', () => {
  it.each([
    ['a day that does not exist', { day: '2026-02-31' }, 'noDay'],
    ['no day', { day: '' }, 'noDay'],
    ['an hour that does not exist', { day: '2026-11-20', time: '25:00' }, 'noTime'],
    ['before 1950', { day: '1923-05-05' }, 'farPast'],
    ['more than a year ahead', { when: 'ahead', day: '2028-01-01' }, 'farAhead'],
    ['earlier, and it lies ahead', { day: '2026-11-22' }, 'notPast'],
    ['later, and it is over', { when: 'ahead', day: '2026-11-20' }, 'notAhead'],
  ] as const)('%s', (_, choice, fault) => {
    expect(at(choice)).toEqual({ fault })
  })
  it('and in the short form of the first door', () => {
    expect(startOf('other', '1923-05-05', now, zone)).toBeUndefined()
    expect(startOf('other', '2026-02-31', now, zone)).toBeUndefined()
  })
})
