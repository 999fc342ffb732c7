import { describe, expect, it } from 'vitest'
import { emptyCare, type SafetyState } from '../care/state.ts'
import type { Approach } from '../plan/codes.ts'
import { day, moment, partsOf, type Story, stateOf } from '../testing.ts'
import { asksAboutSilence, silentDays } from './silence.ts'
import { restKey, type SuggestionCode, suggestion, type TodayCare } from './today.ts'

const zone = 'Europe/Berlin'
const safe: SafetyState = { watched: 'no', danger: 'no', order: 'no', askedToStop: 'no', threatened: 'no' }
const calm: TodayCare = { night: 'day', mayContact: true, safety: safe }

const ahead = (date: string) => ({
  what: 'the birthday',
  date,
  yearly: false,
  place: false,
  ownPlan: '',
})

const goesOn = { healing: 'yes', permanent: 'no', estranged: 'no', choice: 'on' } as const

function suggested(story: Story, now = story.now, care = calm) {
  return suggestion(partsOf(story), care, now, zone)
}

/** Someone who has prepared everything. */
const ready = () =>
  day('2026-03-01')
    .plan()
    .records('ifThen.made', { cue: 'I come home', action: 'put the phone away', shownLocked: false })
    .records('ally.added', { name: 'Ines', shownLocked: false })
    .records('card.written', { text: 'I sleep again', shownLocked: false })
    .records('backup.made', { form: 'age' })
    .records('channel.set', { channel: 'call', state: 'blocked' })

describe('the one suggestion of Today', () => {
  const table: [string, Story, SuggestionCode | undefined][] = [
    ['all is prepared and quiet', ready().day('2026-03-02'), undefined],
    ['the day after a slip: one next step', ready().contact('outgoing').after(60), 'nextStep'],
    ['before a wave that waits', ready().contact('outgoing').urge(8).postpones().after(30), 'nextStep'],
    ['a wave put off half an hour ago', ready().urge(5).postpones().after(30), 'askAboutWave'],
    ['a wave put off ten minutes ago', ready().urge(5).postpones().after(10), undefined],
    [
      'a wave that waits comes before a message',
      ready()
        .holds('x')
        .after(24 * 60)
        .urge(5)
        .postpones()
        .after(30),
      'askAboutWave',
    ],
    [
      'a message that waited a day',
      ready()
        .holds('x')
        .after(24 * 60),
      'heldMessageReady',
    ],
    [
      'a message that waits still',
      ready()
        .holds('x')
        .after(23 * 60),
      undefined,
    ],
    ['three whole silent days', ready().day('2026-03-05'), 'askAboutSilence'],
    ['two whole silent days', ready().day('2026-03-04'), undefined],
    ['nothing prepared yet', day('2026-03-01').plan(), 'makeIfThen'],
    [
      'nobody to reach yet',
      day('2026-03-01').plan().records('ifThen.made', { cue: 'a', action: 'b', shownLocked: false }),
      'addAlly',
    ],
    [
      'no card yet',
      day('2026-03-01')
        .plan()
        .records('ifThen.made', { cue: 'a', action: 'b', shownLocked: false })
        .records('ally.added', { name: 'Ines', shownLocked: false }),
      'writeCard',
    ],
    ['no way to each other cut yet', ready().removes('channel.set'), 'worstChannels'],
    ['no plan and nothing decided', day('2026-03-01').urge(2).passed(), 'decide'],
    ['three days before a date', ready().records('ahead.noted', ahead('2026-03-04')), 'dateAhead'],
    ['four days before a date', ready().records('ahead.noted', ahead('2026-03-05')), undefined],
    ['thirty days on', ready().day('2026-03-31').urge(1).passed(), 'review'],
    ['twenty-nine days on', ready().day('2026-03-30').urge(1).passed(), undefined],
  ]

  it.each(table)('%s', (_, story, code) => {
    expect(suggested(story)?.code).toBe(code)
  })

  it('after midnight is only to decide at ten, but for what has just happened', () => {
    const night: TodayCare = { ...calm, night: 'narrow' }
    expect(suggested(day('2026-03-01').plan(), undefined, night)).toEqual({ code: 'decideAtTen' })
    expect(
      suggested(
        ready()
          .holds('x')
          .after(24 * 60),
        undefined,
        night,
      ),
    ).toEqual({ code: 'decideAtTen' })
    expect(suggested(ready().contact('outgoing'), undefined, night)?.code).toBe('nextStep')
    expect(suggested(ready().urge(5).postpones().after(30), undefined, night)?.code).toBe('askAboutWave')
    expect(suggested(day('2026-03-01').plan(), undefined, { ...calm, night: 'night' })?.code).toBe(
      'makeIfThen',
    )
  })

  it('leads to the waiting message only while it may be sent', () => {
    const story = ready()
      .holds('x')
      .after(24 * 60)
    const message = story.idOf('message.held')
    expect(suggested(story)).toEqual({ code: 'heldMessageReady', message })
    expect(suggested(story, undefined, { ...calm, mayContact: false })?.code).not.toBe('heldMessageReady')
    expect(suggested(story.urge(9))?.code).not.toBe('heldMessageReady')
  })

  it('carries the next step that was chosen', () => {
    const story = ready().contact('outgoing').reflects({ next: 'sleep' })
    expect(suggested(story)).toMatchObject({ slip: story.idOf('contact.logged'), next: 'sleep' })
  })

  it('put away does not come back before its day', () => {
    const story = day('2026-03-01')
      .plan()
      .records('setting.chosen', { key: restKey('makeIfThen'), value: '2026-03-03' })
    expect(suggested(story)?.code).toBe('addAlly')
    expect(suggested(story, moment('2026-03-02', '12:00'))?.code).toBe('addAlly')
    expect(suggested(story, moment('2026-03-03', '12:00'))?.code).toBe('makeIfThen')
  })
})

describe('what Today says of the plan', () => {
  const as = (approach: Approach) => {
    const story = ready()
    return story.records('plan.changed', { approach }, story.idOf('plan.started'))
  }

  it('a rung that is over comes up, and no more once it was chosen what follows', () => {
    expect(suggested(as('graduated'))).toBeUndefined()
    const over = as('graduated').day('2026-03-02')
    expect(suggested(over)).toEqual({ code: 'rungOver', days: 1 })
    expect(
      suggested(over.records('rung.closed', { choice: 'next' }, over.idOf('plan.started'))),
    ).toBeUndefined()
  })

  it('the weekly look comes up only while staying in touch, until it was taken', () => {
    const week = (approach: Approach) => as(approach).day('2026-03-08').urge(1).passed()
    expect(suggested(week('inTouch'))).toEqual({ code: 'energyLook' })
    expect(suggested(week('coldTurkey'))).toBeUndefined()
    const story = week('inTouch')
    expect(
      suggested(story.records('energy.noted', { whose: 'none' }, story.idOf('plan.started'))),
    ).toBeUndefined()
  })

  it('a date ahead stands with the first words of the own plan, today and not the day after', () => {
    const story = ready().records('ahead.noted', { ...ahead('2026-03-02'), ownPlan: 'Swim.\nThen dinner.' })
    const id = story.idOf('ahead.noted')
    expect(suggested(story)).toEqual({
      code: 'dateAhead',
      id,
      what: 'the birthday',
      inDays: 1,
      plan: 'Swim. …',
    })
    expect(suggested(story, moment('2026-03-02', '23:00'))).toMatchObject({ inDays: 0 })
    expect(suggested(story, moment('2026-03-03', '12:00'))).toBeUndefined()
  })

  it('nothing is to be decided in the hours after a peak', () => {
    const peak = () => ready().day('2026-04-02').urge(9).passed().after(60)
    expect(suggested(peak())?.code).toBe('makeBackup')
    expect(suggested(peak(), moment('2026-04-02', '16:01'))?.code).toBe('review')
    expect(suggested(day('2026-03-01').urge(9).passed().after(60))?.code).toBe('makeIfThen')
  })

  it('whoever had a plan, or came to the end of the questions, is not asked to decide', () => {
    expect(suggested(day('2026-03-01').plan().endsPlan())?.code).toBe('makeIfThen')
    const decided = { set: 1, recommended: 'coldTurkey', chosen: 'graduated' }
    expect(suggested(day('2026-03-01').records('decision.chosen', decided))?.code).toBe('makeIfThen')
    expect(suggested(day('2026-03-01').records('decision.begun', { set: 1 }))?.code).toBe('decide')
  })

  it.each(['danger', 'threatened', 'order'] as const)(
    'whoever said yes or unsure to %s is not asked to decide: people come first',
    question => {
      const care: TodayCare = { ...calm, safety: { ...calm.safety, [question]: 'unsure' } }
      expect(suggested(day('2026-03-01').records('decision.begun', { set: 1 }), undefined, care)?.code).toBe(
        'makeIfThen',
      )
    },
  )

  it('nobody is asked to decide after a death', () => {
    const began = day('2026-03-01').records('decision.begun', { set: 1 })
    const round = began.idOf('decision.begun')
    const answer = { set: 1, question: 'situation', answers: ['died'] }
    expect(suggested(began)?.code).toBe('decide')
    expect(suggested(began.records('decision.answered', answer, round))?.code).toBe('makeIfThen')
  })

  it.each(['inTouch', 'talkFirst'] as const)(
    'no channel is proposed to be cut in a plan that is %s',
    approach => {
      expect(suggested(as(approach).removes('channel.set'))).toBeUndefined()
    },
  )

  it('a channel that was looked at and stays open is not one that was cut', () => {
    const story = ready().removes('channel.set').records('channel.set', { channel: 'call', state: 'open' })
    expect(suggested(story)?.code).toBe('worstChannels')
  })

  it.each(['yes', 'unsure'] as const)('nobody is sent to cut where silence may be unsafe: %s', danger => {
    const care = { ...calm, safety: { ...calm.safety, danger } }
    expect(suggested(ready().removes('channel.set'), undefined, care)).toBeUndefined()
  })
})

describe('a talk that comes first', () => {
  const talks = (talkBy = '2026-03-10') => {
    const story = ready()
    const change = { approach: 'talkFirst', details: { talkBy } } as const
    return story.records('plan.changed', change, story.idOf('plan.started'))
  }
  const closed = (how: 'talked' | 'noAnswer' | 'alone') => {
    const story = talks()
    return story.records('circle.closed', { how }, story.idOf('plan.started'))
  }

  it('leads to what comes next once it was held, or the circle was closed without it', () => {
    expect(suggested(talks())).toBeUndefined()
    expect(suggested(closed('talked'))).toEqual({ code: 'talkEnded', talked: true, answered: false })
    expect(suggested(closed('alone'))).toEqual({ code: 'talkEnded', talked: false, answered: false })
  })

  it('leads there when its day has passed, not on the day itself', () => {
    const on = (date: string) => suggested(talks().day(date).urge(1).passed())
    expect(on('2026-03-10')).toBeUndefined()
    expect(on('2026-03-11')).toMatchObject({ code: 'talkEnded', talked: false })
  })

  it('says whether there are answers to look at anew, rests after a peak, and ends with another plan', () => {
    const begun = closed('talked').records('decision.begun', { set: 1 })
    expect(suggested(begun)).toMatchObject({ answered: true })
    expect(suggested(closed('talked').urge(9).passed())).toBeUndefined()
    expect(suggested(closed('talked').plan())).toBeUndefined()
  })

  it.each(['danger', 'threatened', 'order'] as const)(
    'proposes nothing where %s was answered since',
    question => {
      const care: TodayCare = { ...calm, safety: { ...safe, [question]: 'unsure' } }
      expect(suggested(closed('talked'), undefined, care)).toBeUndefined()
    },
  )
})

describe('safety questions that were left open', () => {
  const skipped: TodayCare = { ...calm, safety: { ...safe, order: 'unasked', threatened: 'unasked' } }
  const on = (date: string, care = skipped) => suggested(ready().day(date).urge(1).passed(), undefined, care)

  it('come up again on every third day of the journal, and not on the first', () => {
    expect(suggested(ready(), undefined, skipped)).toBeUndefined()
    expect(on('2026-03-02')).toEqual({ code: 'askSafety', open: 2 })
    expect(on('2026-03-03')).toBeUndefined()
    expect(on('2026-03-04')).toBeUndefined()
    expect(on('2026-03-05')?.code).toBe('askSafety')
  })

  it('never in the evening or at night, and not once each is answered, whatever the answer was', () => {
    for (const night of ['night', 'narrow'] as const)
      expect(on('2026-03-02', { ...skipped, night })?.code).not.toBe('askSafety')
    expect(on('2026-03-02', { ...calm, safety: { ...safe, order: 'unsure' } })).toBeUndefined()
    expect(on('2026-03-02', { ...calm, safety: emptyCare().safety })).toEqual({ code: 'askSafety', open: 5 })
  })

  it('rest when they are put away, that day and until the day that was named', () => {
    const away = () =>
      ready()
        .day('2026-03-02')
        .records('setting.chosen', { key: restKey('askSafety'), value: '2026-03-16' })
    expect(suggested(away(), undefined, skipped)).toBeUndefined()
    expect(suggested(away().day('2026-03-14').urge(1).passed(), undefined, skipped)?.code).not.toBe(
      'askSafety',
    )
    expect(suggested(away().day('2026-03-17').urge(1).passed(), undefined, skipped)?.code).toBe('askSafety')
  })
})

describe('a word about a copy', () => {
  const never = () => {
    const story = ready()
    return story.removes('backup.made')
  }

  it('comes on the seventh day of the journal when there is none', () => {
    expect(suggested(never().day('2026-03-06').urge(1).passed())).toBeUndefined()
    expect(suggested(never().day('2026-03-07').urge(1).passed())).toEqual({
      code: 'makeBackup',
      last: undefined,
    })
  })

  it('comes when the newest one is more than thirty days old', () => {
    const looked = () => {
      const story = ready().day('2026-03-15')
      return story.records('review.held', goesOn, story.idOf('plan.started'))
    }
    expect(suggested(looked().day('2026-03-31').urge(1).passed())).toBeUndefined()
    expect(suggested(looked().day('2026-04-01').urge(1).passed())?.code).toBe('makeBackup')
    const again = looked().day('2026-03-20').records('backup.made', { form: 'json' })
    expect(suggested(again.day('2026-04-01').urge(1).passed())).toBeUndefined()
  })

  it.each(['yes', 'unsure'] as const)('does not come where someone may look at the device: %s', watched => {
    const care = { ...calm, safety: { ...calm.safety, watched } }
    expect(suggested(never().day('2026-03-09').urge(1).passed(), undefined, care)).toBeUndefined()
  })
})

describe('silence', () => {
  it.each([
    ['2026-03-01', 0, false],
    ['2026-03-02', 0, false],
    ['2026-03-03', 1, false],
    ['2026-03-04', 2, false],
    ['2026-03-05', 3, true],
    ['2026-04-01', 30, true],
  ])('on %s, with the newest entry on the first: %i silent days', (date, days, asks) => {
    const { journal } = stateOf(day('2026-03-01').urge(5))
    expect(silentDays(journal, moment(date, '12:00'), zone)).toBe(days)
    expect(asksAboutSilence(journal, moment(date, '12:00'), zone)).toBe(asks)
  })

  it('is none in an empty journal, or when the clock stands before the newest entry', () => {
    const { journal } = stateOf(day('2026-03-01').urge(5))
    expect(silentDays({ ...journal, lastDay: undefined }, 0, zone)).toBe(0)
    expect(silentDays(journal, moment('2026-02-01', '12:00'), zone)).toBe(0)
  })
})

describe('check-ins on Today', () => {
  const rated = () => ready().at('21:00').records('checkIn.evening', { longing: 4 })
  const noted = () => rated().records('symptoms.noted', { sleep: 3 })

  it.each([
    ['08:00', 'morning'],
    ['19:00', 'evening'],
  ] as const)('at %s the %s is asked about, before what can wait', (time, which) => {
    const story = day('2026-03-01').plan()
    expect(suggested(story, moment('2026-03-01', time))).toEqual({ code: 'checkIn', which, first: true })
    expect(suggested(rated(), moment('2026-03-02', time))).toMatchObject({ which, first: false })
  })

  it('one that was answered is not asked about again', () => {
    expect(suggested(noted(), moment('2026-03-01', '21:30'))).toBeUndefined()
  })

  it('the week is asked about only once somebody has taken up checking in', () => {
    expect(suggested(ready(), moment('2026-03-01', '12:00'))).toBeUndefined()
    expect(suggested(rated(), moment('2026-03-02', '12:00'))).toMatchObject({ which: 'symptoms' })
    expect(suggested(noted(), moment('2026-03-02', '12:00'))).toBeUndefined()
  })

  it('a questionnaire is asked about only where it was switched on', () => {
    const on = (value: boolean) => noted().records('setting.chosen', { key: 'scalePhq4', value })
    expect(suggested(on(true), moment('2026-03-02', '12:00'))).toMatchObject({ which: 'phq4' })
    expect(suggested(on(false), moment('2026-03-02', '12:00'))).toBeUndefined()
  })

  it('after midnight none is asked about, and one that was put away rests', () => {
    const narrow: TodayCare = { ...calm, night: 'narrow' }
    expect(suggested(rated(), moment('2026-03-03', '01:00'), narrow)).toEqual({ code: 'decideAtTen' })
    const away = rated().records('setting.chosen', { key: restKey('checkIn'), value: '2026-03-03' })
    expect(suggested(away, moment('2026-03-02', '19:00'))).toBeUndefined()
    expect(suggested(away, moment('2026-03-03', '19:00'))).toMatchObject({ which: 'evening' })
  })
})
