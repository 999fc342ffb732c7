import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import type { BodyOf } from '../kinds.ts'
import { day, moment, type Story, stateOf } from '../testing.ts'
import { aheadAll, aheadSoon, dateProblem, nextReturn } from './ahead.ts'

const zone = 'Europe/Berlin'
type Body = BodyOf<'ahead.noted'>

function noted(...items: Partial<Body>[]): Story {
  const story = day('2026-03-01')
  for (const item of items)
    story.records('ahead.noted', { what: 'x', yearly: false, place: false, ownPlan: '', ...item })
  return story
}

function all(story: Story, now = story.now) {
  return aheadAll(stateOf(story).people.get('one')?.kept ?? new Map(), now, zone)
}

const names = (items: readonly { what: string }[]) => items.map(({ what }) => what).join(' ')

describe('what lies ahead', () => {
  const story = noted(
    { what: 'wedding', date: '2026-03-09' },
    { what: 'café', place: true },
    { what: 'birthday', date: '1991-03-04', yearly: true },
    { what: 'over', date: '2026-02-28' },
    { what: 'long over', date: '2025-12-24' },
    { what: 'concert', date: '2026-03-01', place: true },
  )

  it('is sorted: dates by the day on which they are next, places, and what is over', () => {
    expect(names(all(story).dates)).toBe('concert birthday wedding')
    expect(names(all(story).places)).toBe('café')
    expect(names(all(story).past)).toBe('over long over')
    expect(all(story).dates[1]).toMatchObject({ on: '2026-03-04', inDays: 3, date: '1991-03-04' })
  })

  it('is soon up to and including the last of the days asked for', () => {
    const { kept } = stateOf(story).people.get('one') ?? { kept: new Map() }
    expect(names(aheadSoon(kept, story.now, zone, 3))).toBe('concert birthday')
    expect(names(aheadSoon(kept, story.now, zone, 2))).toBe('concert')
  })

  it('is today until four in the morning', () => {
    expect(all(story, moment('2026-03-02', '03:30')).dates[0]).toMatchObject({ what: 'concert', inDays: 0 })
    expect(names(all(story, moment('2026-03-02', '04:00')).dates)).toBe('birthday wedding')
  })

  it('is without what was taken back', () => {
    expect(names(all(noted({ what: 'a', date: '2026-03-09' }).removes('ahead.noted')).dates)).toBe('')
  })
})

describe('a day that comes every year', () => {
  it.each([
    ['2020-05-05', '2026-03-01', '2026-05-05'],
    ['2020-02-05', '2026-03-01', '2027-02-05'],
    ['2020-03-01', '2026-03-01', '2026-03-01'],
    ['2027-05-05', '2026-03-01', '2027-05-05'],
    ['2024-02-29', '2026-02-01', '2026-02-28'],
    ['2024-02-29', '2026-02-28', '2026-02-28'],
    ['2024-02-29', '2026-03-01', '2027-02-28'],
    ['2024-02-29', '2027-03-01', '2028-02-29'],
    ['2024-02-29', '2028-02-29', '2028-02-29'],
  ])('%s, seen on %s, is next on %s', (date, today, next) => {
    expect(nextReturn(date, true, today)).toBe(next)
  })

  it('comes again within a year and a day, on a day like it or on the last of February', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map(n => addDays('1950-01-01', n))
    fc.assert(
      fc.property(days, days, (date, today) => {
        const next = nextReturn(date, true, today) ?? ''
        expect(next >= today).toBe(true)
        expect(next <= addDays(date > today ? date : today, 366)).toBe(true)
        expect([date.slice(5), '02-28']).toContain(next.slice(5))
        if (!date.endsWith('02-29')) expect(next.slice(5)).toBe(date.slice(5))
      }),
    )
  })
})

describe('a date as somebody types it', () => {
  it.each([
    ['2026-03-01', false, undefined],
    ['2036-12-31', false, undefined],
    ['2025-03-01', true, undefined],
    ['', false, 'none'],
    ['2026-02-30', false, 'none'],
    ['2025-02-29', true, 'none'],
    ['1. 3. 2026', false, 'none'],
    ['2026-02-28', false, 'over'],
    ['2037-01-01', false, 'far'],
    ['0026-03-01', false, 'none'],
    ['1066-10-14', true, 'far'],
    ['1066-10-14', false, 'far'],
  ] as const)('%s (every year: %s) has this against it: %s', (typed, yearly, problem) => {
    expect(dateProblem(typed, yearly, '2026-03-01')).toBe(problem)
  })
})
