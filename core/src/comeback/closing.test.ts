import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safetyAnswers, safetyQuestions } from '../care/codes.ts'
import type { SafetyState } from '../care/state.ts'
import { runningPlan } from '../plan/index.ts'
import { day, iso, moment, partsOf, type Story } from '../testing.ts'
import { closingOf, endClosed, endsPlan, foundedOn, lastPicture, letterToMyself } from './closing.ts'
import { closingEnds } from './codes.ts'
import { pathState } from './path-state.ts'

const zone = 'Europe/Berlin'
function quiet(): Story {
  return day('2026-03-01').plan()
}

function closing(story: Story) {
  const { plan, kept } = partsOf(story)
  return closingOf(plan, kept)
}

function wrote(story: Story, part: 'learned' | 'keep', text: string): Story {
  return story.records('closing.written', { part, text }, story.idOf('plan.started'))
}

describe('closing a time', () => {
  it('is about the plan that runs, or about the one that ended last', () => {
    expect(closing(quiet()).quiet?.startDay).toBe('2026-03-01')
    expect(closing(quiet().day('2026-04-01').endsPlan()).quiet?.startDay).toBe('2026-03-01')
    expect(closing(day('2026-03-01').urge(3)).quiet).toBeUndefined()
  })

  it('keeps the newest word of each part, and all entries that go when it is taken away', () => {
    const story = wrote(wrote(quiet(), 'learned', 'To wait.'), 'keep', 'The lake.')
    const { written } = closing(wrote(story.day('2026-03-05'), 'learned', 'To ask.'))
    expect(written.learned).toMatchObject({ text: 'To ask.', day: '2026-03-05' })
    expect(written.learned?.all).toHaveLength(2)
    expect(written.keep?.text).toBe('The lake.')
    expect(written.newLove).toBeUndefined()
  })

  it('shows no part that was emptied', () => {
    expect(closing(wrote(wrote(quiet(), 'keep', 'The lake.'), 'keep', '  ')).written).toEqual({})
  })

  it('leaves what was said about an earlier time with that time', () => {
    const story = wrote(quiet(), 'learned', 'To wait.')
    story.records('closing.held', { end: 'closed' }, story.idOf('plan.started')).endsPlan()
    expect(closing(story)).toMatchObject({ over: true, held: { end: 'closed' } })
    expect(closing(story.day('2026-06-01').plan())).toMatchObject({
      over: false,
      held: undefined,
      written: {},
    })
  })

  it('counts what names no plan, if it was said within the time', () => {
    const before = day('2026-02-01').records('closing.written', { part: 'keep', text: 'The lake.' })
    expect(closing(before).written.keep?.text).toBe('The lake.')
    const story = before.day('2026-03-01').plan()
    expect(closing(story).written).toEqual({})
    story.day('2026-03-20').records('closing.written', { part: 'keep', text: 'The song.' })
    expect(closing(story).written.keep?.text).toBe('The song.')
  })

  it('is over when an end was chosen and no plan runs; the newest end counts', () => {
    const story = quiet().day('2026-04-01')
    story.records('closing.held', { end: 'backToQuiet' }, story.idOf('plan.started'))
    expect(closing(story)).toMatchObject({ over: false, held: { end: 'backToQuiet', day: '2026-04-01' } })
    story.day('2026-05-01').records('closing.held', { end: 'friends' }, story.idOf('plan.started')).endsPlan()
    expect(closing(story)).toMatchObject({ over: true, held: { end: 'friends', day: '2026-05-01' } })
  })
})

describe('an end', () => {
  it('ends the plan, unless the quiet or the rules go on', () => {
    const plan = runningPlan(partsOf(quiet()).plan)
    if (plan === undefined) throw new Error('no plan')
    const ending = closingEnds.filter(end => endsPlan(end, plan))
    expect(ending).toEqual(['closed', 'friends', 'return', 'structured'])
    expect(endsPlan('structured', { ...plan, approach: 'structured' })).toBe(false)
    expect(closingEnds.filter(end => endsPlan(end, { ...plan, ended: iso(0) }))).toEqual([])
  })

  it('that leads towards contact waits where the path is closed, and says why; the others never do', () => {
    const closed = {
      open: false,
      by: 'cooling',
      reason: 'strongUrge',
      until: moment('2026-03-01', '16:00'),
    } as const
    expect(closingEnds.filter(end => endClosed(end, closed))).toEqual(['friends', 'return'])
    expect(endClosed('return', closed)).toBe(closed)
    expect(endClosed('return', { open: true, warn: undefined })).toBeUndefined()
  })

  it('that leads towards contact is closed whenever an order, a stop or danger may stand', () => {
    const answers = fc.record(
      Object.fromEntries(safetyQuestions.map(one => [one, fc.constantFrom(...safetyAnswers)])),
    )
    const parts = partsOf(quiet())
    const noon = moment('2026-03-02', '12:00')
    fc.assert(
      fc.property(answers, fc.constantFrom(...closingEnds), (given, end) => {
        const safety = given as unknown as SafetyState
        const barred = (['order', 'askedToStop', 'danger', 'threatened'] as const).some(
          one => safety[one] === 'yes' || safety[one] === 'unsure',
        )
        const towards = end === 'friends' || end === 'return'
        const path = pathState(parts, noon, zone, safety, 'day')
        expect(endClosed(end, path) !== undefined).toBe(barred && towards)
      }),
    )
  })

  it('with contact rests on the newest look at readiness of this time', () => {
    const story = day('2026-02-01').records('readiness.looked', { wants: [], outcome: 'noSign' })
    const founded = () => {
      const { plan, kept } = partsOf(story)
      return foundedOn(kept, closingOf(plan, kept).quiet)
    }
    story.day('2026-03-01').plan()
    expect(founded()).toBe('unasked')
    story.day('2026-04-01').records('readiness.looked', { wants: [], outcome: 'notYet' })
    expect(founded()).toBe('notYet')
    story.day('2026-05-01').records('readiness.looked', { wants: [], outcome: 'smallStep' })
    expect(founded()).toBe('smallStep')
  })
})

describe('the letter to oneself', () => {
  it('is the newest finished one of this time', () => {
    const letter = { text: 'Dear me.', to: 'me', minutes: 12 } as const
    const story = day('2026-02-01').records('letter.written', letter)
    story.day('2026-03-01').plan().day('2026-03-10')
    const newest = () => {
      const { plan, kept, heal } = partsOf(story)
      return letterToMyself(heal, closingOf(plan, kept).quiet)?.id
    }
    expect(newest()).toBeUndefined()
    story.records('letter.written', letter)
    const first = story.idOf('letter.written')
    story.records('letter.written', { text: 'Not yet', to: 'me' })
    story.records('letter.written', { ...letter, to: 'them' })
    expect(newest()).toBe(first)
    story.day('2026-03-20').records('letter.written', letter)
    expect(newest()).toBe(story.idOf('letter.written'))
  })
})

describe('the last picture', () => {
  it('shows the wall as it stood at the end, and a flat sea', () => {
    const story = quiet().day('2026-03-11').urge(9).endsPlan().day('2026-06-01')
    const { plan, kept, hold } = partsOf(story)
    const facts = lastPicture(hold, plan, closingOf(plan, kept).quiet, story.now, zone)
    expect(facts.days?.filter(({ quiet }) => quiet)).toHaveLength(10)
    expect(facts).toMatchObject({ sea: 0, trend: { direction: 'none' } })
  })

  it('is a shore where there never was a plan', () => {
    const { plan, hold } = partsOf(day('2026-03-01').urge(9))
    expect(lastPicture(hold, plan, undefined, moment('2026-03-02', '12:00'), zone)).toMatchObject({
      days: undefined,
      sea: 0,
    })
  })
})
