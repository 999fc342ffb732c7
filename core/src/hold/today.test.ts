import { describe, expect, it } from 'vitest'
import { emptyCare } from '../care/state.ts'
import { day, moment, partsOf, type Story, stateOf } from '../testing.ts'
import { asksAboutSilence, silentDays } from './silence.ts'
import { restKey, type SuggestionCode, suggestion, type TodayCare } from './today.ts'

const zone = 'Europe/Berlin'
const calm: TodayCare = { night: 'day', mayContact: true, safety: emptyCare().safety }

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

  it('says whether the waiting message may be sent', () => {
    const story = ready()
      .holds('x')
      .after(24 * 60)
    const message = story.idOf('message.held')
    expect(suggested(story)).toEqual({ code: 'heldMessageReady', message, maySend: true })
    expect(suggested(story, undefined, { ...calm, mayContact: false })).toEqual({
      code: 'heldMessageReady',
      message,
      maySend: false,
    })
    expect(suggested(story.urge(9))).toMatchObject({ maySend: false })
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
    expect(suggested(ready().day('2026-03-31').urge(1).passed())).toBeUndefined()
    expect(suggested(ready().day('2026-04-01').urge(1).passed())?.code).toBe('makeBackup')
    const again = ready().day('2026-03-20').records('backup.made', { form: 'json' })
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
