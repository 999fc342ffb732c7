import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { reclaimed } from './reclaimed.ts'

const zone = 'Europe/Berlin'
/** 2026-03-11 is a Wednesday. */
const on = (story: Story, date = '2026-03-11') => reclaimed(partsOf(story).kept, moment(date, '12:00'), zone)
const estimate = (story: Story, contact: number, looking: number, waiting: number) =>
  story.records('time.estimated', { contact, looking, waiting })
const nothing = day('2026-03-11').records('checkIn.morning', { urge: 3 })

describe('hours a day', () => {
  it('are only compared from the second estimate on', () => {
    const story = estimate(day('2026-01-01'), 1, 1.5, 2)
    expect(on(story)).toMatchObject({ before: { all: 4.5 }, now: undefined, freed: undefined })
    estimate(story.day('2026-03-01'), 0, 0.5, 0.5)
    expect(on(story)).toMatchObject({ before: { all: 4.5 }, now: { all: 1 }, freed: 3.5 })
  })
  it('may also have become more, and are never more than a day has', () => {
    const story = estimate(estimate(day('2026-01-01'), 1, 0, 0).day('2026-02-01'), 20, 20, 20)
    expect(on(story)).toMatchObject({ now: { all: 24 }, freed: -23 })
  })
})

describe('this week', () => {
  it('asks for two planned activities', () => {
    expect(on(nothing).week).toEqual({ from: '2026-03-09', planned: [], done: 0, toPlan: 2 })
    const one = day('2026-03-10').records('time.planned', { what: 'Swim', on: '2026-03-13' })
    expect(on(one).week.toPlan).toBe(1)
  })
  it('holds what is planned for it, whenever that was done, and not what is planned for another week', () => {
    const story = day('2026-03-01')
      .records('time.planned', { what: 'Swim', on: '2026-03-15' })
      .records('time.planned', { what: 'Choir', on: '2026-03-16' })
    expect(on(story).week.planned.map(({ what }) => what)).toEqual(['Swim'])
  })
  it('keeps what has no day until it is done, for seven days', () => {
    const story = day('2026-03-06').records('time.planned', { what: 'Shelf' })
    expect(on(story, '2026-03-11').week.planned).toMatchObject([{ what: 'Shelf', done: undefined }])
    expect(on(story, '2026-03-13').week.planned).toEqual([])
    story.day('2026-03-07').records('time.spent', { minutes: 40 }, story.idOf('time.planned'))
    expect(on(story, '2026-03-11').week.planned).toEqual([])
    expect(on(story, '2026-03-08').week.planned).toMatchObject([{ what: 'Shelf', done: '2026-03-07' }])
  })
  it('counts what was done, planned or not', () => {
    const story = day('2026-03-09').records('time.spent', { what: 'Walk' }).day('2026-03-11')
    story.records('time.spent', { what: 'Bread', minutes: 90 }).day('2026-03-16').records('time.spent', {})
    expect(on(story).week.done).toBe(2)
    expect(on(story).done).toEqual({ n: 3, minutes: 90 })
  })
})

describe('people and places', () => {
  it('show the friends of four weeks, and everything that was won back', () => {
    const story = day('2026-02-01')
      .records('people.seen', { sort: 'friend', who: 'Noor' })
      .records('people.seen', { sort: 'place', who: 'The market' })
      .day('2026-03-01')
      .records('people.seen', { sort: 'friend' })
      .records('people.seen', { sort: 'event', who: 'Carnival' })
    expect(on(story).friends.map(({ who }) => who)).toEqual([undefined])
    expect(on(story).wonBack.map(({ who }) => who)).toEqual(['Carnival', 'The market'])
  })
})

it('an empty journal says nothing and asks for nothing but two plans', () => {
  expect(on(nothing)).toMatchObject({
    before: undefined,
    done: { n: 0, minutes: 0 },
    friends: [],
    wonBack: [],
  })
})
