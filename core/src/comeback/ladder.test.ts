import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import { day, partsOf, type Story } from '../testing.ts'
import { attemptsOf } from './attempts.ts'
import type { StepReply, StepReviewTime, StepRung } from './codes.ts'
import { ladderOf, pauseFor, replyWait, spacing } from './ladder.ts'
import { isFresh, saidFor } from './readiness-facts.ts'
import { daysAround, reviewsOfStep, reviewToHold } from './step-reviews.ts'
import { stepsOf } from './steps.ts'

const zone = 'Europe/Berlin'
const start = '2026-06-01'

const planned = (rung: StepRung = 'note', story: Story = day(start)) =>
  story.records('step.planned', { rung, aim: 'Say hello, nothing more.' })
const taken = (rung: StepRung = 'note', story: Story = day(start), through: 'self' | 'friend' = 'self') =>
  planned(rung, story).after(5).records('step.taken', { through }, story.idOf('step.planned'))
const answered = (story: Story, reply: StepReply) =>
  story.after(60).records('step.answered', { reply }, story.idOf('step.planned'))
const looked = (story: Story, when: StepReviewTime, next: 'on' | 'pause' | 'quiet' = 'on') =>
  story.records('step.reviewed', { when, feelings: 'no', next }, story.idOf('step.planned'))

/** Taken on a day, answered, with its three looks at their times. */
function done(rung: StepRung, from: string, last: 'on' | 'pause' | 'quiet' = 'on', story = day(from)): Story {
  looked(answered(taken(rung, story.day(from)), 'warm'), 'atOnce')
  looked(story.day(addDays(from, 1)), 'nextMorning')
  return looked(story.day(addDays(from, 3)), 'threeDays', last)
}

const standOn = (story: Story, daysLater: number) => {
  const { kept } = partsOf(story)
  return ladderOf(kept, day(addDays(start, daysLater)).now, zone).stand
}

describe('the ladder', () => {
  it('begins with a note, and a planned step waits for as long as it takes', () => {
    expect(ladderOf(new Map(), day(start).now, zone)).toMatchObject({
      stand: { at: 'begin', rung: 'note' },
      steps: [],
    })
    expect(standOn(planned(), 0)).toEqual({ at: 'planned' })
    expect(standOn(planned(), 300)).toEqual({ at: 'planned' })
  })

  it('offers the next rung after three looks that say "on", an answer, and the days between', () => {
    const story = done('note', start)
    expect(standOn(story, 3)).toEqual({ at: 'spaced', until: addDays(start, spacing.note) })
    expect(standOn(story, spacing.note - 1).at).toBe('spaced')
    expect(standOn(story, spacing.note)).toEqual({ at: 'next', rung: 'exchange' })
  })

  it.each(['atOnce', 'nextMorning', 'threeDays'] as const)('never goes on without the look %s', missing => {
    const story = answered(taken(), 'warm')
    for (const when of ['atOnce', 'nextMorning', 'threeDays'] as const)
      if (when !== missing) looked(story.day(addDays(start, 3)), when)
    expect(standOn(story, 30)).toEqual({ at: 'reviewing' })
  })

  it('goes up to a meeting in public and no further', () => {
    const story = done('note', start)
    done('exchange', addDays(start, 7), 'on', story)
    expect(standOn(story, 14)).toEqual({ at: 'next', rung: 'call' })
    done('call', addDays(start, 14), 'on', story)
    expect(standOn(story, 27).at).toBe('spaced')
    expect(standOn(story, 28)).toEqual({ at: 'next', rung: 'meeting' })
    done('meeting', addDays(start, 28), 'on', story)
    expect(standOn(story, 60)).toEqual({ at: 'top' })
  })

  it('pauses from the look that said so, and goes back to quiet at once when that is chosen', () => {
    expect(standOn(done('note', start, 'pause'), 10)).toEqual({
      at: 'paused',
      until: addDays(start, 3 + pauseFor),
    })
    const quiet = looked(answered(taken(), 'warm'), 'atOnce', 'quiet')
    expect(standOn(quiet, 0)).toEqual({ at: 'quiet', until: addDays(start, pauseFor) })
  })

  it('asks for a fresh look at readiness after quiet: what was said before it no longer counts then', () => {
    expect(pauseFor).toBeGreaterThanOrEqual(saidFor)
    expect(isFresh(start, addDays(start, pauseFor))).toBe(false)
  })

  it('puts nothing bigger on top of a cold answer', () => {
    expect(standOn(answered(done('note', start), 'cold'), 40)).toEqual({ at: 'cold' })
  })
})

describe('one message', () => {
  it.each(['nothing noted', 'none'] as const)('without a reply (%s) closes the path after two weeks', how => {
    const story = how === 'none' ? answered(taken(), 'none') : taken()
    const { at } = standOn(story, replyWait - 1)
    expect(at).not.toBe('closed')
    expect(standOn(story, replyWait)).toMatchObject({
      at: 'closed',
      end: { by: 'noReply', on: addDays(start, replyWait) },
    })
  })

  it('of an exchange without a reply closes it as a greeting does', () => {
    const story = done('note', start)
    taken('exchange', story.day(addDays(start, 7)))
    expect(standOn(story, 7 + replyWait - 1)).toEqual({ at: 'reviewing' })
    expect(standOn(story, 7 + replyWait)).toMatchObject({ at: 'closed', end: { by: 'noReply' } })
    answered(story, 'warm')
    expect(standOn(story, 7 + replyWait).at).not.toBe('closed')
  })

  it('of which only a meeting is known to have been held does not close by silence', () => {
    expect(standOn(taken('meeting'), 100).at).not.toBe('closed')
    expect(standOn(answered(taken('meeting'), 'none'), 100).at).toBe('closed')
  })

  it('that brought a no closes the path at once, whatever was planned after it', () => {
    const story = answered(taken(), 'no')
    expect(standOn(story, 0)).toMatchObject({ at: 'closed', end: { by: 'no', on: start } })
    planned('note', story.day(addDays(start, 200)))
    expect(standOn(story, 200).at).toBe('closed')
  })

  it('closed by silence opens again when the other answers after all', () => {
    const story = answered(taken().day(addDays(start, 30)), 'neutral')
    expect(standOn(story, 31).at).toBe('reviewing')
  })
})

describe('the looks after a step', () => {
  const stepOf = (story: Story) => {
    const [step] = stepsOf(partsOf(story).kept)
    if (step === undefined) throw new Error('no step')
    return step
  }
  const at = (date: string, time: string) => day(date).at(time).now

  it('come at once, at ten the next morning, and at ten on the third day', () => {
    const step = stepOf(taken())
    const due = (date: string, time: string) =>
      reviewsOfStep(step, at(date, time), zone)
        .filter(({ stands }) => stands === 'due')
        .map(({ when }) => when)
    expect(due(start, '12:05')).toEqual(['atOnce'])
    expect(due('2026-06-02', '09:59')).toEqual(['atOnce'])
    expect(due('2026-06-02', '10:00')).toEqual(['atOnce', 'nextMorning'])
    expect(due('2026-06-04', '10:00')).toEqual(['atOnce', 'nextMorning', 'threeDays'])
    expect(reviewToHold(step, at('2026-06-04', '10:00'), zone)?.when).toBe('atOnce')
  })

  it('taken at one in the morning are asked about that same morning at ten', () => {
    const step = stepOf(taken('note', day('2026-06-01').day('2026-06-02').at('01:00')))
    const [, next] = reviewsOfStep(step, at('2026-06-02', '10:00'), zone)
    expect(next).toMatchObject({ when: 'nextMorning', stands: 'due' })
  })

  it('are none for a step that was not taken', () => {
    expect(reviewsOfStep(stepOf(planned()), at('2026-06-09', '10:00'), zone)).toEqual([])
  })

  it('stand beside the journal of the days around: waves, longing, quiet; what was not rated is missing', () => {
    const story = taken()
    story.day('2026-05-31').at('21:00').records('checkIn.evening', { longing: 2 })
    story.day('2026-06-02').urge(6).after(10).passed().contact('outgoing')
    story.at('21:00').records('checkIn.evening', { longing: 5 })
    const { hold, heal } = partsOf(story)
    const days = daysAround(stepOf(story), hold, heal, at('2026-06-03', '12:00'), zone)
    expect(days.map(({ offset }) => offset)).toEqual([-3, -2, -1, 0, 1, 2])
    expect(days[2]).toMatchObject({ longing: 2, waves: 0, strongest: undefined, quiet: true })
    expect(days[3]).toMatchObject({ longing: undefined, quiet: true })
    expect(days[4]).toMatchObject({ longing: 5, waves: 1, strongest: 6, quiet: false })
  })
})

describe('attempts', () => {
  it('are counted by sort, through friends too, and since the other was heard of', () => {
    const story = taken('note', day(start).contact('outgoing').after(10).contact('outgoing'))
    story.day(addDays(start, 2)).contact('incoming')
    story.day(addDays(start, 4)).records('step.taken', { through: 'friend' }).contact('outgoing')
    const { hold, kept } = partsOf(story)
    expect(attemptsOf(hold, kept, story.now, zone)).toEqual({
      messages: 3,
      steps: 1,
      throughFriends: 1,
      all: 5,
      unanswered: 2,
    })
    expect(attemptsOf(hold, kept, day(addDays(start, 120)).now, zone).all).toBe(0)
  })

  it('of necessary contact are none', () => {
    const { hold, kept } = partsOf(day(start).contact('necessary'))
    expect(attemptsOf(hold, kept, day(start).now, zone).all).toBe(0)
  })
})
