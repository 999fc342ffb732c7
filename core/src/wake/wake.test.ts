import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, localHour } from '../journal/day.ts'
import { emptyState } from '../state.ts'
import { begun, day, moment, type Story, stateOf } from '../testing.ts'
import { closedSpan, isClosed, openMinutes } from './hours.ts'
import { type WakeKind, type WakeNotes, wakeKinds, whatToSay } from './notes.ts'
import { textProblem } from './own-text.ts'
import { type WakeChoice, wakesAhead } from './plan.ts'

const zone = 'Europe/Berlin'
const usual: WakeChoice = {
  kinds: wakeKinds,
  evening: 20 * 60,
  quiet: { from: 21, to: 8 },
  night: { from: 22, to: 6 },
  atNight: false,
  most: 3,
}

/** The wakes as `day time kind`, without their jitter. */
function told(story: Story, change: Partial<WakeChoice> = {}, kinds?: readonly WakeKind[]): string[] {
  const choice = { ...usual, ...change, ...(kinds ? { kinds } : {}) }
  return wakesAhead(stateOf(story), choice, { now: story.now, zone, seed: 1 }).map(({ at, kind }) => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    return `${local.toPlainDate().toString().slice(5)} ${local.hour} ${kind}`
  })
}

describe('when to wake', () => {
  it('in the evening of each of fourteen days, until it was looked back at, and not for ever', () => {
    const story = day('2026-03-01').urge(3)
    const evenings = told(story, {}, ['evening'])
    expect(evenings).toHaveLength(14)
    expect([evenings[0], evenings.at(-1)]).toEqual(['03-01 20 evening', '03-14 20 evening'])
    expect(told(story.records('checkIn.evening', { longing: 4 }), {}, ['evening'])[0]).toBe(
      '03-02 20 evening',
    )
  })

  it('in the evening also of those who have recorded nothing yet', () => {
    const now = moment('2026-03-01', '12:00')
    expect(wakesAhead(emptyState(), usual, { now, zone, seed: 1 })).toHaveLength(14)
  })

  it('when 24 hours of a held message are over or, where that is at night, when the quiet hours end', () => {
    const byDay = day('2026-03-01').at('15:10').holds('Your book')
    const byNight = day('2026-03-01').at('23:30').holds('Your book')
    expect(told(byDay, {}, ['held'])).toEqual(['03-02 15 held'])
    expect(told(byNight, {}, ['held'])).toEqual(['03-03 8 held'])
    expect(told(byNight, { quiet: { from: 0, to: 0 } }, ['held'])).toEqual(['03-03 6 held'])
    expect(told(byNight, { quiet: { from: 0, to: 0 }, atNight: true }, ['held'])).toEqual(['03-02 23 held'])
    expect(told(byDay.endsMessage('left'), {}, ['held'])).toEqual([])
  })

  it('on the day of a review and on a day ahead, and some days before it where the person wanted that', () => {
    const story = begun('coldTurkey', 5).records('ahead.noted', {
      what: 'Their birthday',
      date: '2026-03-09',
      yearly: true,
      place: false,
      ownPlan: 'A walk with Noor',
      remindBefore: 2,
    })
    expect(told(story, {}, ['review', 'ahead'])).toEqual([
      '03-06 10 review',
      '03-07 9 ahead',
      '03-09 9 ahead',
    ])
  })

  it('shortly before the hour of most waves, once the journal can tell, and never in the night unless chosen', () => {
    const waves = (time: string) => {
      const story = day('2026-01-01')
      for (let n = 0; n < 24; n++)
        story
          .day(`2026-02-${String(n + 1).padStart(2, '0')}`)
          .at(time)
          .urge(6)
      return story
    }
    expect(told(day('2026-03-01').urge(5), {}, ['wave'])).toEqual([])
    expect(told(waves('18:20'), {}, ['wave'])[0]).toBe('02-25 17 wave')
    expect(told(waves('23:20'), {}, ['wave'])).toEqual([])
    expect(told(waves('23:20'), { quiet: { from: 0, to: 0 }, atNight: true }, ['wave'])[0]).toBe(
      '02-25 22 wave',
    )
  })

  it('of too many in a day, or too close to each other, those that matter more stay', () => {
    const story = begun('coldTurkey', 5).day('2026-03-05').at('10:20').holds('Your book')
    expect(told(story)[0]).toBe('03-05 20 evening')
    expect(told(story).filter(one => one.startsWith('03-06'))).toEqual(['03-06 10 held', '03-06 20 evening'])
    expect(told(story, { most: 1 }).filter(one => one.startsWith('03-06'))).toEqual(['03-06 10 held'])
  })

  it('whatever is chosen: never in closed hours, never in the past, never more a day than wanted', () => {
    const story = begun('inTouch', 4).at('13:00').holds('One').at('23:10').holds('Two')
    const state = stateOf(story)
    const hour = fc.integer({ min: 0, max: 23 })
    const hours = fc.record({ from: hour, to: hour })
    const choices = fc.record({
      kinds: fc.subarray([...wakeKinds]),
      evening: fc.integer({ min: 0, max: 1439 }),
      quiet: hours,
      night: hours,
      atNight: fc.boolean(),
      most: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(choices, fc.integer(), fc.nat(20 * 24 * 60), (choice, seed, minutes) => {
        const now = story.now + minutes * 60_000
        const wakes = wakesAhead(state, choice, { now, zone, seed })
        const perDay = Map.groupBy(wakes, ({ at }) => dayOf(at, zone))
        expect(wakes.filter(({ at }) => at <= now || at % 60_000 !== 0)).toEqual([])
        expect(wakes.filter(({ at }) => isClosed(localHour(at, zone), choice))).toEqual([])
        expect(Math.max(0, ...[...perDay.values()].map(({ length }) => length))).toBeLessThanOrEqual(
          choice.most,
        )
        expect(wakes).toEqual(wakesAhead(state, choice, { now, zone, seed }))
      }),
    )
  })

  it('some minutes later than the hour, and others for another device', () => {
    const state = stateOf(day('2026-03-01').urge(3))
    const minutesOf = (seed: number) =>
      wakesAhead(state, usual, { now: moment('2026-03-01', '12:00'), zone, seed }).map(
        ({ at }) => (at / 60_000) % 60,
      )
    expect(Math.max(...minutesOf(1))).toBeLessThanOrEqual(10)
    expect(new Set(minutesOf(1)).size).toBeGreaterThan(3)
    expect(minutesOf(1)).not.toEqual(minutesOf(2))
  })

  it('offers only hours that are open', () => {
    expect(openMinutes(usual).map(minute => minute / 60)).toEqual(
      Array.from({ length: 26 }, (_, n) => 8 + n / 2),
    )
  })
})

describe('what the service worker says', () => {
  const at = moment('2026-03-01', '20:00')
  const line = (text: string) => ({ text, path: '/' })
  const notes: WakeNotes = {
    v: 1,
    wakes: [{ at, kind: 'evening' }, { at: at + 3 * 3_600_000 }],
    usual: line('A note for you'),
    byKind: { evening: line('A moment for the day') },
  }
  const say = (minutes: number, friend?: ReturnType<typeof line>) =>
    whatToSay(notes, friend, line('?'), at + minutes * 60_000).text

  it('is the line of the time that has come, a little early or hours late', () => {
    expect([say(-1), say(0), say(150)]).toEqual(Array(3).fill('A moment for the day'))
    expect([say(-10), say(179), say(500)]).toEqual(Array(3).fill('A note for you'))
  })

  it('is that a friend has written, when no time has come just now', () => {
    const friend = line('A friend has written')
    expect([say(1, friend), say(60, friend), say(-30, friend)]).toEqual([
      'A moment for the day',
      'A friend has written',
      'A friend has written',
    ])
    expect(whatToSay(undefined, friend, line('?'), at)).toMatchObject({ tag: 'friend' })
  })

  it('is never nothing', () => {
    expect(whatToSay(undefined, undefined, line('?'), at)).toEqual({ text: '?', path: '/', tag: 'wake' })
  })
})

describe('a line for the lock screen', () => {
  const problem = (text: string) => textProblem(text, ['Alex Rivera', 'Jo'], ['breakup', 'no contact', 'ex'])

  it('can be anything short', () => {
    expect(['A note for you', 'Also: water the plants', 'Text to Mum', 'Joy'].map(problem)).toEqual(
      Array(4).fill(undefined),
    )
  })

  it('but names nobody, and does not say what this is about', () => {
    expect(['Not ALEX', 'for jo!', 'Riverá?'].map(problem)).toEqual(['name', 'name', 'name'])
    expect(['Day 12 of No Contact', 'my ex', 'Breakup'].map(problem)).toEqual(Array(3).fill('telling'))
    expect(['  ', 'x'.repeat(61)].map(problem)).toEqual(['empty', 'long'])
  })
})

describe('the closed hours as one span', () => {
  const [quiet, night, none] = [
    { from: 21, to: 8 },
    { from: 22, to: 6 },
    { from: 0, to: 0 },
  ]
  const span = (closed: Parameters<typeof closedSpan>[0]) => closedSpan(closed)

  it('hold quiet hours and the night, and what lies between where those stand apart', () => {
    expect(span({ quiet, night, atNight: false })).toEqual({ from: 21 * 60, to: 8 * 60 })
    expect(span({ quiet, night: { from: 20, to: 9 }, atNight: false })).toEqual({ from: 20 * 60, to: 9 * 60 })
    expect(span({ quiet: { from: 12, to: 13 }, night, atNight: true })).toEqual({ from: 720, to: 780 })
    expect(span({ quiet: { from: 12, to: 13 }, night, atNight: false })).toEqual({
      from: 22 * 60,
      to: 13 * 60,
    })
    expect(span({ quiet: none, night, atNight: true })).toBeUndefined()
  })
})
