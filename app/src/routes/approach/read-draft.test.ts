import 'temporal-polyfill/global'
import { bodies } from '@breakwater/core/edge'
import type { Approach, Plan } from '@breakwater/core/plan'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Draft, draftOf } from './draft.ts'
import { readDraft } from './read-draft.ts'

const zone = 'Europe/Berlin'
const now = Temporal.Instant.from('2026-11-21T09:00:00Z').epochMilliseconds
const approaches: readonly Approach[] = ['coldTurkey', 'graduated', 'structured', 'inTouch', 'talkFirst']

function read(approach: Approach, change: Partial<Draft> = {}) {
  return readDraft(approach, { ...draftOf(approach, undefined), ...change }, now, zone)
}

describe('a form that is read', () => {
  it('as it opens is a plan already, but for the day on which trying to talk ends', () => {
    for (const approach of approaches) {
      const { faults } = read(approach)
      expect(faults).toEqual(approach === 'talkFirst' ? { talkBy: 'noTalkDay' } : {})
    }
  })
  it('holds what the chosen approach asks for, and nothing of the others', () => {
    const filled = {
      goal: 'Sleep.',
      limits: ['once a week', ' '],
      rungs: ['2', '', '5'],
      talkBy: '2026-12-01',
    }
    expect(read('coldTurkey', filled).said.details).toEqual({ goal: 'Sleep.' })
    expect(read('graduated', filled).said.details).toEqual({ goal: 'Sleep.', rungs: [2, 5] })
    expect(read('inTouch', filled).said.details).toEqual({ goal: 'Sleep.', limits: ['once a week'] })
    expect(read('talkFirst', filled).said.details).toEqual({ goal: 'Sleep.', talkBy: '2026-12-01' })
  })
  it('writing counts as a slip, except where the plan is about writing or talking', () => {
    expect(approaches.filter(approach => read(approach).said.slips.outgoing)).toEqual([
      'coldTurkey',
      'graduated',
      'structured',
    ])
  })
  it('without faults is always one that the journal takes', () => {
    const anything = fc.record({
      when: fc.constantFrom('now' as const, 'past' as const, 'ahead' as const),
      day: fc.oneof(fc.constantFrom('2026-11-20', '2026-12-01', '1900-01-01', '2026-02-30'), fc.string()),
      time: fc.constantFrom('', '09:30', '24:00'),
      goal: fc.string(),
      reviewEvery: fc.oneof(fc.integer({ min: -5, max: 4000 }).map(String), fc.string()),
      rungs: fc.array(fc.oneof(fc.integer({ min: -2, max: 4000 }).map(String), fc.string()), {
        maxLength: 6,
      }),
      topics: fc.array(fc.string()),
      limits: fc.array(fc.string()),
      windows: fc.array(
        fc.record({
          days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
          from: fc.constantFrom('', '08:00', '18:00'),
          to: fc.constantFrom('', '07:00', '18:30'),
        }),
      ),
      talkBy: fc.constantFrom('', '2026-12-01', '2020-01-01', '2999-01-01'),
      talkWhere: fc.string(),
      talkOpening: fc.string(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...approaches), anything, (approach, filled) => {
        const { said, faults } = read(approach, filled)
        if (Object.keys(faults).length > 0) return
        expect(v.safeParse(bodies['plan.started'], said).success).toBe(true)
      }),
    )
  })
})

const window = { days: [1], from: '18:00', to: '18:30' }

describe('what cannot be kept is named where it stands', () => {
  it.each([
    ['a review after no days', 'coldTurkey', { reviewEvery: '0' }, { reviewEvery: 'days' }],
    ['a review after half a day', 'coldTurkey', { reviewEvery: '0.5' }, { reviewEvery: 'days' }],
    ['a day that cannot be', 'coldTurkey', { when: 'past', day: '2026-02-31' }, { start: 'noDay' }],
    ['a step in words', 'graduated', { rungs: ['1', 'a week'] }, { 'rungs.1': 'days' }],
    ['no step at all', 'graduated', { rungs: ['', ''] }, { rungs: 'noRung' }],
    [
      'a window on no day',
      'structured',
      { windows: [{ ...window, days: [] }] },
      { 'windows.0': 'windowDays' },
    ],
    [
      'a window without an end',
      'structured',
      { windows: [{ ...window, to: '' }] },
      { 'windows.0': 'windowTime' },
    ],
    [
      'a window that ends before it begins',
      'structured',
      { windows: [window, { ...window, to: '17:00' }] },
      { 'windows.1': 'windowOrder' },
    ],
    ['a day for the talk that is over', 'talkFirst', { talkBy: '2026-11-20' }, { talkBy: 'talkDayOver' }],
    ['a day for the talk in years', 'talkFirst', { talkBy: '2031-11-20' }, { talkBy: 'farAhead' }],
  ] as const)('%s', (_, approach, change, faults) => {
    expect(read(approach, change).faults).toEqual(faults)
  })
})

describe('a plan that is changed', () => {
  const plan: Plan = {
    id: 'p',
    start: '2026-05-03T10:00:00Z',
    startDay: '2026-05-03',
    zone,
    slips: { outgoing: false, soughtLook: false },
    approach: 'graduated',
    reviewEvery: 14,
    details: { goal: 'Sleep.', rungs: [2, 4] },
    ended: undefined,
  }
  it('opens as it is, and keeps its beginning', () => {
    const { said, faults } = readDraft('graduated', draftOf('graduated', plan), now, zone)
    expect(faults).toEqual({})
    expect(said).toEqual({
      start: undefined,
      approach: 'graduated',
      slips: plan.slips,
      reviewEvery: 14,
      details: plan.details,
    })
  })
  it('is looked at when Decide has said, where this approach was chosen there; else a plan keeps its own days', () => {
    const opened = (way: Approach, from?: Plan) => draftOf(way, from, 7).reviewEvery
    expect([opened('talkFirst'), opened('talkFirst', plan), opened('graduated', plan)]).toEqual([
      '7',
      '7',
      '14',
    ])
    expect(draftOf('talkFirst', undefined).reviewEvery).toBe('30')
  })
  it('into another approach keeps the goal, and counts as that approach usually does', () => {
    const { said } = readDraft('coldTurkey', draftOf('coldTurkey', plan), now, zone)
    expect(said.details).toEqual({ goal: 'Sleep.' })
    expect(said.slips).toEqual({ outgoing: true, soughtLook: false })
  })
})
