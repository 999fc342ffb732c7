import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { checkInAsks, dueCheckIns, ifThenOfTheDay } from './check-ins.ts'
import { emptyHeal } from './state.ts'

const zone = 'Europe/Berlin'

function dueAt(story: Story, date: string, time: string, on = {}) {
  const { heal, kept } = partsOf(story)
  return dueCheckIns(heal, kept, on, moment(date, time), zone)
}

/** Somebody who looked at the symptoms on the day before, so that only the daily ones are due. */
const begun = () => day('2026-03-09').records('symptoms.noted', { sleep: 6 })

describe('what can be answered now', () => {
  it.each([
    ['03:59', ['evening']],
    ['04:00', ['morning']],
    ['10:59', ['morning']],
    ['11:00', []],
    ['17:59', []],
    ['18:00', ['evening']],
    ['23:30', ['evening']],
  ])('at %s: %j', (time, due) => {
    expect(dueAt(begun(), '2026-03-10', time)).toEqual(due)
  })

  it('the morning is asked about once', () => {
    const story = begun().day('2026-03-10').at('07:00').records('checkIn.morning', { urge: 4 })
    expect(dueAt(story, '2026-03-10', '08:00')).toEqual([])
    expect(dueAt(story, '2026-03-11', '08:00')).toEqual(['morning'])
  })

  it('the evening is asked about once, also when one rating of three was given', () => {
    const story = begun().day('2026-03-10').at('21:00').records('checkIn.evening', { anger: 0 })
    expect(dueAt(story, '2026-03-10', '22:00')).toEqual([])
    expect(dueAt(story, '2026-03-11', '02:00')).toEqual([])
    expect(dueAt(story, '2026-03-11', '18:00')).toEqual(['evening'])
  })

  it('a waking urge does not answer the evening, nor the other way round', () => {
    const story = begun().day('2026-03-10').at('07:00').records('checkIn.morning', { urge: 4 })
    expect(dueAt(story, '2026-03-10', '19:00')).toEqual(['evening'])
  })

  it('a missed day is not caught up on', () => {
    const story = begun().records('checkIn.morning', { urge: 4 })
    expect(dueAt(story, '2026-03-14', '12:00')).toEqual([])
  })
})

describe('what is asked seldom', () => {
  it('the symptoms come seven days after the last time, by day only', () => {
    expect(dueAt(begun(), '2026-03-15', '12:00')).toEqual([])
    expect(dueAt(begun(), '2026-03-16', '12:00')).toEqual(['symptoms'])
    expect(dueAt(begun(), '2026-03-16', '23:00')).toEqual(['evening'])
  })

  it('a questionnaire only where it was switched on: two weeks for one, thirty days for the other', () => {
    const on = { phq4: true, rosenberg: true }
    const story = begun()
      .records('scale.answered', { scale: 'phq4', answers: [1, 1, 1, 1] })
      .records('scale.answered', { scale: 'rosenberg', answers: Array(10).fill(2) })
    expect(dueAt(story, '2026-03-22', '12:00', on)).toEqual(['symptoms'])
    expect(dueAt(story, '2026-03-23', '12:00', on)).toEqual(['symptoms', 'phq4'])
    expect(dueAt(story, '2026-04-08', '12:00', on)).toEqual(['symptoms', 'phq4', 'rosenberg'])
    expect(dueAt(story, '2026-04-08', '12:00')).toEqual(['symptoms'])
  })

  it('a clock that was set back does not silence it for years', () => {
    const story = day('2029-01-01').records('symptoms.noted', { sleep: 1 })
    expect(dueAt(story, '2026-03-10', '12:00')).toEqual(['symptoms'])
  })
})

it('an empty journal is met with the morning first', () => {
  const now = moment('2026-03-10', '08:00')
  expect(dueCheckIns(emptyHeal(), new Map(), {}, now, zone)[0]).toBe('morning')
})

it('no check-in ever asks for more than three taps', () => {
  for (const asks of Object.values(checkInAsks)) expect(asks.length).toBeLessThanOrEqual(3)
})

it('at any moment in any zone nothing is due twice, and morning and evening are never due together', () => {
  const anyMoment = fc.integer({ min: 1_767_225_600_000, max: 1_798_761_600_000 })
  const zones = fc.constantFrom('Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns')
  fc.assert(
    fc.property(anyMoment, zones, (now, where) => {
      const due = dueCheckIns(emptyHeal(), new Map(), { phq4: true, rosenberg: true }, now, where)
      expect(new Set(due).size).toBe(due.length)
      expect(due.includes('morning') && due.includes('evening')).toBe(false)
    }),
  )
})

describe("this morning's if-then plan", () => {
  const plans = () =>
    day('2026-03-01')
      .records('ifThen.made', { cue: 'bed', action: 'hall', shownLocked: false })
      .records('ifThen.rehearsed', {}, '0'.repeat(22))
      .records('ifThen.made', { cue: 'café', action: 'other street', shownLocked: false })

  it('is the one that was never gone through, or not for longest', () => {
    const story = plans()
    expect(ifThenOfTheDay(partsOf(story).hold.ifThens)?.cue).toBe('café')
    story.day('2026-03-02').records('ifThen.rehearsed', {}, story.idOf('ifThen.made'))
    expect(ifThenOfTheDay(partsOf(story).hold.ifThens)?.cue).toBe('bed')
  })
  it('is none where none was made', () => {
    expect(ifThenOfTheDay(new Map())).toBeUndefined()
  })
})
