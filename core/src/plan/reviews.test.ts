import { describe, expect, it } from 'vitest'
import { begun, moment, type Story, stateOf } from '../testing.ts'
import { type Energy, energyDue, energySeen, reviewDue, reviewsOf } from './reviews.ts'
import { runningPlan } from './state.ts'

const zone = 'Europe/Berlin'
const answers = { healing: 'yes', permanent: 'no', estranged: 'unsure', choice: 'on' } as const

function parts(story: Story) {
  const person = stateOf(story).people.get('one')
  const plan = person && runningPlan(person.plan)
  if (plan === undefined) throw new Error('no plan')
  return { plan, kept: person?.kept ?? new Map() }
}

function review(story: Story, now = story.now) {
  const { plan, kept } = parts(story)
  return reviewDue(plan, kept, now, zone)
}

function energy(story: Story, now = story.now) {
  const { plan, kept } = parts(story)
  return energyDue(plan, kept, now, zone)
}

describe('a review of the plan', () => {
  it('comes thirty days after the start, at four in the morning, and stays until it is held', () => {
    expect(review(begun())).toEqual({ on: '2026-03-31', due: false, last: undefined })
    expect(review(begun(), moment('2026-03-31', '03:59')).due).toBe(false)
    expect(review(begun(), moment('2026-03-31', '04:00')).due).toBe(true)
    expect(review(begun(), moment('2026-06-01', '12:00'))).toMatchObject({ on: '2026-03-31', due: true })
  })

  it('comes again as many days after the one that was held', () => {
    const story = begun('coldTurkey', 14).day('2026-03-20')
    story.records('review.held', answers, story.idOf('plan.started'))
    expect(review(story)).toEqual({ on: '2026-04-03', due: false, last: '2026-03-20' })
  })

  it('is counted from a start that was moved to after it', () => {
    const story = begun().day('2026-03-20')
    story.records('review.held', answers, story.idOf('plan.started'))
    story.records('plan.changed', { start: '2026-04-10T10:00:00Z' }, story.idOf('plan.started'))
    expect(review(story).on).toBe('2026-05-10')
  })

  it('is one of this plan: what was said about another one does not count', () => {
    const story = begun().day('2026-03-20').records('review.held', answers, 'x'.repeat(22))
    expect(review(story)).toMatchObject({ on: '2026-03-31', last: undefined })
  })

  it('can be read again, the newest first, with the day on which it was held', () => {
    const story = begun().day('2026-03-20')
    const plan = story.idOf('plan.started')
    story.records('review.held', { ...answers, words: 'Calmer.' }, plan).day('2026-04-20')
    const { plan: running, kept } = parts(story.records('review.held', answers, plan))
    expect(reviewsOf(running, kept)).toMatchObject([
      { day: '2026-04-20' },
      { day: '2026-03-20', words: 'Calmer.' },
    ])
  })
})

describe('the weekly look while staying in touch', () => {
  const looks = (...seen: Energy[]) => {
    const story = begun('inTouch')
    seen.forEach((whose, week) => {
      story.day(`2026-03-${String(8 + week * 7).padStart(2, '0')}`)
      story.records('energy.noted', { whose }, story.idOf('plan.started'))
    })
    return story
  }

  it('comes a week after the start and a week after each look, and in no other plan', () => {
    expect(energy(looks())).toEqual({ on: '2026-03-08', due: false, last: undefined })
    expect(energy(looks('none'))).toEqual({ on: '2026-03-15', due: false, last: '2026-03-08' })
    expect(energy(looks('none'), moment('2026-03-15', '12:00'))?.due).toBe(true)
    expect(energy(begun('coldTurkey'))).toBeUndefined()
  })

  it.each<[Energy[], boolean]>([
    [[], false],
    [['mine'], false],
    [['mine', 'none'], false],
    [['none', 'mine'], false],
    [['mine', 'none', 'theirs'], false],
    [['mine', 'theirs'], true],
    [['none', 'both', 'both'], true],
    [['both', 'both', 'none'], false],
  ])('%j: a stretch apart is proposed: %s', (seen, apart) => {
    const { plan, kept } = parts(looks(...seen))
    expect(energySeen(plan, kept).apart).toBe(apart)
  })

  it('says on how many of the looks needy energy showed', () => {
    const { plan, kept } = parts(looks('mine', 'none', 'both'))
    expect(energySeen(plan, kept)).toEqual({ looks: 3, needy: 2, newest: 'both', apart: false })
  })

  it('takes a look that names no plan as one of the plan in whose days it lies', () => {
    const story = begun('inTouch').day('2026-02-01').records('energy.noted', { whose: 'mine' })
    const { plan, kept } = parts(story.day('2026-03-02').records('energy.noted', { whose: 'theirs' }))
    expect(energySeen(plan, kept)).toMatchObject({ looks: 1, newest: 'theirs' })
  })
})
