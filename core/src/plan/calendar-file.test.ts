import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { day, moment, type Story, stateOf } from '../testing.ts'
import { aheadAll } from './ahead.ts'
import { type CalendarEvent, calendarFile, eventsOf } from './calendar-file.ts'

const zone = 'Europe/Berlin'
const stamp = moment('2026-11-21', '15:20')
const titles = { ahead: 'Reminder', review: 'Plan: look again' }

/** Read by a parser of other people. */
function read(text: string): InstanceType<typeof ICAL.Event>[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}

function one(event: CalendarEvent, where = zone): InstanceType<typeof ICAL.Event> {
  const [found] = read(calendarFile([event], stamp, where))
  if (found === undefined) throw new Error('no event')
  return found
}

const wholeDay = { id: 'a'.repeat(22), title: 'Reminder', on: '2026-12-24', yearly: false }

function told(): Story {
  const common = { yearly: false, place: false, ownPlan: 'Swim with Noor; phone at home.' }
  return day('2026-11-21')
    .records('ahead.noted', {
      ...common,
      what: 'Sam’s birthday',
      date: '1991-12-02',
      yearly: true,
      remindBefore: 1,
    })
    .records('ahead.noted', { ...common, what: 'The wedding', date: '2026-12-24' })
    .records('ahead.noted', { ...common, what: 'The café', place: true })
}

function fileOf(story: Story): string {
  const { dates } = aheadAll(stateOf(story).people.get('one')?.kept ?? new Map(), stamp, zone)
  return calendarFile(eventsOf(dates, { plan: 'p'.repeat(22), on: '2026-12-21' }, titles), stamp, zone)
}

describe('the calendar file', () => {
  it('holds the dates ahead and the next review, and a place without a date does not come into it', () => {
    const events = read(fileOf(told()))
    expect(events.map(event => [event.summary, event.startDate.toString(), event.startDate.isDate])).toEqual([
      ['Reminder', '2026-12-02', true],
      ['Reminder', '2026-12-24', true],
      ['Plan: look again', '2026-12-21T09:00:00Z', false],
    ])
  })

  it('holds nothing that the person wrote', () => {
    const text = fileOf(told()).replaceAll('\r\n ', '')
    for (const word of ['Sam', 'birthday', 'wedding', 'café', 'Swim', 'Noor', '1991'])
      expect(text).not.toContain(word)
  })

  it('names each event by its entry, so that a second file changes events and adds none', () => {
    const story = told()
    const uids = read(fileOf(story)).map(event => event.uid)
    expect(uids).toEqual([...story.entries.slice(0, 2).map(({ id }) => id), `${'p'.repeat(22)}-review`])
    expect(read(fileOf(story)).map(event => event.uid)).toEqual(uids)
  })

  it('has a line end of CR and LF on every line and at most 75 octets in each, and says when it was made', () => {
    const text = calendarFile([{ ...wholeDay, title: 'Erinnerung – '.repeat(20) }], stamp, zone)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).toContain('\r\nDTSTAMP:20261121T142000Z\r\n')
  })

  it('gives back every title as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const title = `-${text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, '')}-`
        const file = calendarFile([{ ...wholeDay, title }], stamp, zone)
        expect(read(file)[0]?.summary).toBe(title)
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
    expect(one({ ...wholeDay, title: 'a; b, c \\n d\r\ne\nf' }).summary).toBe('a; b, c \\n d\ne\nf')
  })

  it('reminds at ten in the morning, so many days before or on the day, or not at all', () => {
    const trigger = (remindBefore: number | undefined) => {
      const alarm = one({ ...wholeDay, remindBefore }).component.getFirstSubcomponent('valarm')
      return alarm?.getFirstPropertyValue('trigger')?.toString()
    }
    expect(trigger(0)).toBe('PT10H')
    expect(trigger(1)).toBe('-PT14H')
    expect(trigger(3)).toBe('-PT62H')
    expect(trigger(undefined)).toBeUndefined()
  })
})

describe('an event that comes every year', () => {
  const years = (on: string, count: number) => {
    const iterator = one({ ...wholeDay, on, yearly: true }).iterator()
    return Array.from({ length: count }, () => iterator.next()?.toString())
  }

  it('comes on its day', () => {
    expect(years('2026-12-02', 3)).toEqual(['2026-12-02', '2027-12-02', '2028-12-02'])
  })

  it('comes on the last day of February when it is a 29th', () => {
    expect(years('2024-02-29', 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ])
  })

  it('keeps a 29 February that is next on a 28th as a 29th', () => {
    const story = day('2026-01-10').records('ahead.noted', {
      what: 'x',
      date: '2024-02-29',
      yearly: true,
      place: false,
      ownPlan: '',
    })
    const { dates } = aheadAll(stateOf(story).people.get('one')?.kept ?? new Map(), story.now, zone)
    expect(dates[0]?.on).toBe('2026-02-28')
    expect(eventsOf(dates, undefined, titles)[0]?.on).toBe('2024-02-29')
  })
})

describe('a time of day', () => {
  const at = (on: string, time: string, where = zone) =>
    one({ id: 'a', title: 'x', on, time }, where).startDate.toString()

  it('stands in UTC, in summer and in winter', () => {
    expect(at('2026-07-01', '10:00')).toBe('2026-07-01T08:00:00Z')
    expect(at('2026-12-01', '10:00')).toBe('2026-12-01T09:00:00Z')
  })

  it('that a change of the clocks skips is moved on by what they skip', () => {
    // 02:30 is not there: the clocks go from 02:00 to 03:00. It becomes 03:30, which is 01:30 in UTC.
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00Z')
    // Lord Howe Island skips half an hour: 02:15 becomes 02:45, at eleven hours before UTC.
    expect(at('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00Z')
    // Whole days can be skipped: Samoa had no 30 December 2011, and its ten o'clock is that of the day after.
    expect(at('2011-12-30', '10:00', 'Pacific/Apia')).toBe('2011-12-30T20:00:00Z')
  })

  it('that a change of the clocks repeats is the first of the two', () => {
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00Z')
  })
})
