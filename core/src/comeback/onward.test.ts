import { describe, expect, it } from 'vitest'
import type { NightState } from '../care/night.ts'
import type { SafetyState } from '../care/state.ts'
import type { Approach } from '../plan/codes.ts'
import { begun, partsOf, type Story } from '../testing.ts'
import { onward, onwardPlaces } from './onward.ts'
import { pathState } from './path-state.ts'

const zone = 'Europe/Berlin'
const calm: SafetyState = {
  watched: 'no',
  danger: 'no',
  order: 'no',
  askedToStop: 'no',
  threatened: 'no',
}

/** No look at the plan falls due in these tests unless they ask for it. */
const away = (approach?: Approach, reviewEvery = 365): Story => begun(approach, reviewEvery)

interface More {
  readonly safety?: SafetyState
  readonly night?: NightState
}

function rows(story: Story, { safety = calm, night = 'day' }: More = {}) {
  const parts = partsOf(story)
  const path = pathState(parts, story.now, zone, safety, night)
  return onward({ plans: parts.plan, kept: parts.kept, safety, path, now: story.now, zone })
}

const places = (story: Story, more?: More) => rows(story, more).map(({ place }) => place)
const pointed = (story: Story, more?: More) =>
  rows(story, more).flatMap(({ place, why }) => (why === undefined ? [] : [`${place}: ${why}`]))

describe('where it can go from here', () => {
  it('shows every place once, in the usual order while the journal points nowhere', () => {
    expect(places(away())).toEqual([...onwardPlaces])
    expect(pointed(away())).toEqual([])
  })

  it('begins with the matters while contact is only for what is necessary', () => {
    expect(pointed(away('structured'))).toEqual(['matters: structured', 'reply: structured'])
    expect(places(away('structured')).slice(0, 2)).toEqual(['matters', 'reply'])
  })

  it('begins with the small steps once one is planned, until they led back to quiet', () => {
    const story = away().day('2026-05-01').records('step.planned', { rung: 'note', aim: 'Say hello.' })
    expect(places(story)[0]).toBe('ladder')
    const step = story.idOf('step.planned')
    const looked = { when: 'atOnce', feelings: 'some' } as const
    story.records('step.taken', { through: 'self' }, step)
    story.records('step.reviewed', { ...looked, next: 'pause' }, step)
    expect(pointed(story)).toEqual(['ladder: ladderBegun'])
    story.records('step.reviewed', { ...looked, next: 'quiet' }, step)
    expect(pointed(story)).toEqual([])
  })

  it('does not begin with small steps that a no has closed, nor with those of an earlier time', () => {
    const story = away().records('step.planned', { rung: 'note', aim: 'Say hello.' })
    story.records('step.answered', { reply: 'no' }, story.idOf('step.planned'))
    expect(pointed(story)).toEqual([])
    const later = away().records('step.planned', { rung: 'note', aim: 'Say hello.' })
    expect(pointed(later.day('2026-06-01').plan())).toEqual([])
  })

  it('points to readiness and to closing when the plan is over its review', () => {
    const story = away('coldTurkey', 30)
    expect(pointed(story.day('2026-03-30'))).toEqual([])
    expect(pointed(story.day('2026-03-31'))).toEqual(['ready: reviewDue', 'closing: reviewDue'])
  })

  it('points to the weekly look while staying in touch, and after an end as friends', () => {
    const story = away('inTouch').day('2026-03-08')
    expect(pointed(story)).toEqual(['friends: weekDue'])
    story.records('friends.looked', { whose: 'none', getting: [] }, story.idOf('plan.started'))
    expect(pointed(story)).toEqual(['friends: stayedFriends'])
    const friends = away()
    friends.records('closing.held', { end: 'friends' }, friends.idOf('plan.started')).endsPlan()
    expect(pointed(friends)).toEqual(['friends: weekDue'])
  })
})

describe('what waits', () => {
  const waiting = (story: Story, more?: More) =>
    rows(story, more).flatMap(({ place, waits }) => (waits === undefined ? [] : [`${place}: ${waits.by}`]))

  it('is everything towards contact while an order, a stop or danger may stand, at the end of the list', () => {
    for (const question of ['order', 'askedToStop', 'danger', 'threatened'] as const)
      for (const answer of ['yes', 'unsure'] as const) {
        const safety = { ...calm, [question]: answer }
        expect(waiting(away('inTouch', 1).day('2026-04-01'), { safety })).toEqual([
          'ready: care',
          'ladder: care',
          'friends: care',
        ])
        expect(places(away('inTouch', 1).day('2026-04-01'), { safety }).slice(-3)).toEqual([
          'ready',
          'ladder',
          'friends',
        ])
      }
  })

  it('carries the reason and what there is instead', () => {
    const ready = rows(away(), { safety: { ...calm, askedToStop: 'yes' } }).find(
      ({ place }) => place === 'ready',
    )
    expect(ready?.waits).toMatchObject({
      by: 'care',
      because: 'askedToStop',
      instead: ['keepForMyself', 'urgeHelp', 'people'],
    })
  })

  it('is the same after midnight; matters, words and the record stay open', () => {
    expect(waiting(away(), { night: 'narrow' })).toEqual(['ready: night', 'ladder: night', 'friends: night'])
    expect(waiting(away(), { night: 'night' })).toEqual([])
  })

  it('is contact itself in the hours after a peak', () => {
    expect(waiting(away().urge(9))).toEqual(['ready: cooling', 'ladder: cooling'])
  })

  it('is contact itself once the other one said no', () => {
    const story = away().records('step.planned', { rung: 'note', aim: 'Say hello.' })
    story.records('step.answered', { reply: 'no' }, story.idOf('step.planned'))
    expect(waiting(story)).toEqual(['ready: no', 'ladder: no'])
  })

  it('points to the record where threats or an order were named', () => {
    expect(places(away(), { safety: { ...calm, threatened: 'unsure' } })[0]).toBe('record')
  })
})
