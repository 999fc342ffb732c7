import { describe, expect, it } from 'vitest'
import { day, moment, type Story, stateOf } from '../testing.ts'
import { plainPlan, runningPlan } from './state.ts'
import { circleState, unsaidOf } from './unsaid.ts'

const zone = 'Europe/Berlin'

function talking(talkBy?: string): Story {
  return day('2026-03-01').records('plan.started', {
    ...plainPlan,
    approach: 'talkFirst',
    details: talkBy === undefined ? {} : { talkBy },
    start: '2026-03-01T11:00:00Z',
    slips: { outgoing: true, soughtLook: true },
  })
}

function parts(story: Story) {
  const person = stateOf(story).people.get('one')
  const plan = person && runningPlan(person.plan)
  if (person === undefined || plan === undefined) throw new Error('no plan')
  return { plan, kept: person.kept }
}

function circle(story: Story, now = story.now) {
  const { plan, kept } = parts(story)
  return circleState(kept, plan, now, zone)
}

describe('what was left unsaid', () => {
  const story = () =>
    talking()
      .records('unsaid.noted', { sort: 'unsaid', text: 'That I was happy.' })
      .records('unsaid.noted', { sort: 'question', text: 'Since when?' })

  it('is open until somebody says what became of it', () => {
    const told = story()
    told.records('unsaid.settled', { how: 'written', words: 'In a letter.' }, told.idOf('unsaid.noted'))
    expect(unsaidOf(parts(told).kept)).toMatchObject([
      { text: 'That I was happy.', how: 'open', words: undefined },
      { text: 'Since when?', how: 'written', words: 'In a letter.' },
    ])
    expect(circle(told)).toMatchObject({ open: 1, mayClose: false })
  })

  it('can be taken up again: the newest word counts', () => {
    const told = story()
    const question = told.idOf('unsaid.noted')
    told
      .records('unsaid.settled', { how: 'letGo' }, question)
      .records('unsaid.settled', { how: 'open' }, question)
    expect(unsaidOf(parts(told).kept)[1]?.how).toBe('open')
  })
})

describe('the circle', () => {
  const open = (talkBy?: string) => talking(talkBy).records('unsaid.noted', { sort: 'unsaid', text: 'x' })

  it('may be closed when nothing is open', () => {
    expect(circle(talking())).toEqual({ open: 0, mayClose: true, closed: undefined, talk: undefined })
    expect(circle(open()).mayClose).toBe(false)
  })

  it('may be closed with things open once the day for the talk has passed, as nobody can be made to answer', () => {
    const story = open('2026-03-10')
    expect(circle(story)).toMatchObject({
      mayClose: false,
      talk: { by: '2026-03-10', daysLeft: 9, over: false },
    })
    expect(circle(story, moment('2026-03-11', '03:59'))).toMatchObject({
      mayClose: false,
      talk: { daysLeft: 0 },
    })
    expect(circle(story, moment('2026-03-11', '04:00'))).toMatchObject({
      open: 1,
      mayClose: true,
      talk: { daysLeft: 0, over: true },
    })
  })

  it('is closed by the newest word about this plan', () => {
    const story = talking('2026-03-10')
    const plan = story.idOf('plan.started')
    story.records('circle.closed', { how: 'alone' }, 'x'.repeat(22))
    expect(circle(story).closed).toBeUndefined()
    story.day('2026-03-09').records('circle.closed', { how: 'noAnswer' }, plan)
    expect(circle(story).closed).toEqual({ how: 'noAnswer', day: '2026-03-09' })
  })
})
