import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../journal/day.ts'
import type { BodyOf } from '../kinds.ts'
import { day, moment, type Story, stateOf } from '../testing.ts'
import { type RungNow, rungNow } from './rungs.ts'
import { type Plan, plainPlan, runningPlan } from './state.ts'

const zone = 'Europe/Berlin'
type Choice = BodyOf<'rung.closed'>

/** Step by step from the first of March at noon. */
function ladder(details: Plan['details'] = {}): Story {
  const slips = { outgoing: true, soughtLook: true }
  return day('2026-03-01').records('plan.started', {
    ...plainPlan,
    approach: 'graduated',
    details,
    start: '2026-03-01T11:00:00Z',
    slips,
  })
}

function closes(story: Story, choice: Choice['choice'], days?: number): Story {
  const body = days === undefined ? { choice } : { choice, days }
  return story.records('rung.closed', body, story.idOf('plan.started'))
}

function rung(story: Story, now = story.now, where = zone): RungNow {
  const person = stateOf(story).people.get('one')
  const plan = person && runningPlan(person.plan)
  const found = plan && rungNow(plan, person.kept, now, where)
  if (found === undefined) throw new Error('no rung')
  return found
}

describe('a plan step by step', () => {
  it('begins with one day, which is over when the next one has begun, at four in the morning', () => {
    expect(rung(ladder())).toEqual({
      index: 0,
      of: 5,
      days: 1,
      from: '2026-03-01',
      until: '2026-03-01',
      over: false,
      last: false,
      next: 3,
      finished: false,
    })
    expect(rung(ladder(), moment('2026-03-02', '03:59')).over).toBe(false)
    expect(rung(ladder(), moment('2026-03-02', '04:00')).over).toBe(true)
  })

  it('goes on to the next rung on the day on which that is chosen, however late', () => {
    const story = closes(ladder().day('2026-03-05'), 'next')
    expect(rung(story)).toMatchObject({ index: 1, days: 3, from: '2026-03-05', until: '2026-03-07' })
  })

  it('has the same rung again from the day of the choice', () => {
    const story = closes(closes(ladder().day('2026-03-02'), 'next').day('2026-03-06'), 'again')
    expect(rung(story)).toMatchObject({ index: 1, days: 3, from: '2026-03-06', until: '2026-03-08' })
  })

  it('becomes longer by the days that were chosen, each time, and the next rung has its own length', () => {
    const longer = closes(closes(ladder(), 'longer', 2), 'longer', 3)
    expect(rung(longer)).toMatchObject({ index: 0, days: 6, from: '2026-03-01', until: '2026-03-06' })
    expect(rung(closes(longer.day('2026-03-07'), 'next'))).toMatchObject({ days: 3, until: '2026-03-09' })
  })

  it('stays on its last rung when the next one is chosen there', () => {
    const story = closes(closes(ladder({ rungs: [2, 5] }).day('2026-03-03'), 'next'), 'next')
    expect(rung(story)).toMatchObject({ index: 1, of: 2, days: 5, last: true, next: undefined })
  })

  it('is finished when it is called done, is never over then, and can be taken up again', () => {
    const done = closes(ladder(), 'done').day('2026-04-01')
    expect(rung(done)).toMatchObject({ finished: true, over: false })
    expect(rung(closes(done, 'again'))).toMatchObject({ finished: false, index: 0, from: '2026-04-01' })
  })

  it('stands on the last rung when a change left fewer of them', () => {
    const story = closes(closes(ladder().day('2026-03-02'), 'next').day('2026-03-05'), 'next')
    story.records('plan.changed', { details: { rungs: [4] } }, story.idOf('plan.started'))
    expect(rung(story)).toMatchObject({ index: 0, of: 1, days: 4, last: true })
  })

  it('is never moved before its beginning by a choice that was dated back', () => {
    const story = closes(closes(ladder().day('2026-03-10'), 'next').day('2026-02-01'), 'next')
    expect(rung(story)).toMatchObject({ index: 2, from: '2026-03-10' })
  })

  it('counts days and not hours over both changes of the clocks', () => {
    const spring = closes(ladder({ rungs: [7] }).day('2026-03-25'), 'again')
    expect(rung(spring)).toMatchObject({ from: '2026-03-25', until: '2026-03-31' })
    expect(rung(spring, moment('2026-04-01', '03:59')).over).toBe(false)
    expect(rung(spring, moment('2026-04-01', '04:00')).over).toBe(true)
    const autumn = closes(ladder({ rungs: [7] }).day('2026-10-22'), 'again')
    expect(rung(autumn, moment('2026-10-29', '03:59')).over).toBe(false)
    expect(rung(autumn, moment('2026-10-29', '04:00')).over).toBe(true)
  })

  it('is none in a plan of another kind, and hears nothing of another plan', () => {
    const person = stateOf(day('2026-03-01').plan()).people.get('one')
    const plan = person && runningPlan(person.plan)
    expect(plan && rungNow(plan, person.kept, 0, zone)).toBeUndefined()
    const other = ladder().records('rung.closed', { choice: 'next' }, 'x'.repeat(22))
    expect(rung(other).index).toBe(0)
  })

  it('whatever is chosen and whenever: never shorter than a day, never backwards, never off the ladder', () => {
    const choice = fc.record({
      choice: fc.constantFrom<Choice['choice']>('next', 'again', 'longer', 'done'),
      days: fc.integer({ min: 1, max: 60 }),
      on: fc.integer({ min: 0, max: 400 }),
    })
    const rungs = fc.option(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), rungs, (choices, own) => {
        const story = ladder(own === null ? {} : { rungs: own })
        let before = rung(story)
        for (const { choice, days, on } of choices) {
          closes(story.day(addDays('2026-02-01', on)), choice, days)
          const now = rung(story)
          expect(daysBetween(now.from, now.until)).toBe(now.days - 1)
          expect(now.days).toBeGreaterThanOrEqual(1)
          expect(now.index).toBeLessThan(now.of)
          expect([now.index >= before.index, now.from >= before.from]).toEqual([true, true])
          const ahead = Array.from({ length: 20 }, (_, n) => rung(story, story.now + n * 9e8).over)
          expect(ahead.indexOf(true) === -1 || !ahead.slice(ahead.indexOf(true)).includes(false)).toBe(true)
          before = now
        }
      }),
      { numRuns: 60 },
    )
  })
})
