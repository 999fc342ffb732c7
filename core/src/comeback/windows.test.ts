import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualNight } from '../care/night.ts'
import { day, moment, partsOf } from '../testing.ts'
import { heldAtLeast, heldReplies, heldWithoutWindow, type ReplyGate, replyStatus } from './held-reply.ts'
import { nextLook } from './windows.ts'

const zone = 'Europe/Berlin'
/** Monday and Thursday at six in the evening. */
const windows = [{ days: [1, 4], from: '18:00', to: '18:30' }]
const saturday = moment('2026-11-21', '15:20')
const monday = moment('2026-11-23', '18:00')

describe('the next look at the channel', () => {
  it('is on the next day of the week that has one', () => {
    expect(nextLook(windows, saturday, zone)).toEqual({ from: monday, to: monday + 30 * 60_000, open: false })
  })
  it('is the one that is open, until it ends', () => {
    expect(nextLook(windows, monday, zone)?.open).toBe(true)
    expect(nextLook(windows, monday + 30 * 60_000, zone)?.from).toBe(moment('2026-11-26', '18:00'))
  })
  it('is in a week, when today’s is over and there is no other', () => {
    const weekly = [{ days: [1], from: '18:00', to: '18:30' }]
    expect(nextLook(weekly, moment('2026-11-23', '19:00'), zone)?.from).toBe(moment('2026-11-30', '18:00'))
  })
  it('is the earliest of several, and keeps its hour when the clock changes', () => {
    const two = [...windows, { days: [7], from: '09:00', to: '09:15' }]
    expect(nextLook(two, moment('2026-10-24', '12:00'), zone)?.from).toBe(moment('2026-10-25', '09:00'))
  })
  it('is none without windows', () => {
    expect(nextLook([], saturday, zone)).toBeUndefined()
  })
  it('always ends after now and comes within eight days', () => {
    const any = fc.record({
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hour: fc.integer({ min: 0, max: 22 }),
    })
    fc.assert(
      fc.property(
        fc.array(any, { minLength: 1 }),
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        (some, minutes) => {
          const now = saturday + minutes * 60_000
          const all = some.map(({ days, hour }) => ({
            days,
            from: `${String(hour).padStart(2, '0')}:30`,
            to: `${String(hour + 1).padStart(2, '0')}:30`,
          }))
          const look = nextLook(all, now, zone)
          expect(look?.to).toBeGreaterThan(now)
          expect(look?.from).toBeLessThan(now + 8 * 24 * 3_600_000)
        },
      ),
    )
  })
})

const open: ReplyGate = { windows, night: usualNight, mayAnswer: true, cooling: undefined }
const about = (since: number, aboutChild = false) => ({ since, aboutChild })

describe('a held answer', () => {
  it('waits for the next window, and can be sent while it is open', () => {
    expect(replyStatus(about(saturday), open, saturday, zone)).toEqual({ until: monday, closed: 'tooSoon' })
    expect(replyStatus(about(saturday), open, monday, zone).closed).toBeUndefined()
  })
  it('whose window was missed waits for the next one', () => {
    const late = replyStatus(about(saturday), open, monday + 3_600_000, zone)
    expect(late).toEqual({ until: moment('2026-11-26', '18:00'), closed: 'tooSoon' })
  })
  it('begun inside an open window rests ten minutes, and can then be sent in it', () => {
    const begun = monday + 60_000
    const rested = begun + heldAtLeast
    expect(replyStatus(about(begun), open, begun, zone)).toEqual({ until: rested, closed: 'tooSoon' })
    expect(replyStatus(about(begun), open, rested - 1, zone).closed).toBe('tooSoon')
    expect(replyStatus(about(begun), open, rested, zone)).toEqual({ until: rested, closed: undefined })
  })
  it('begun just before a window opens has its ten minutes too', () => {
    const begun = monday - 60_000
    expect(replyStatus(about(begun), open, monday, zone)).toEqual({
      until: begun + heldAtLeast,
      closed: 'tooSoon',
    })
  })
  it('begun when the window is about to close waits for the next one', () => {
    const begun = monday + 25 * 60_000
    expect(replyStatus(about(begun), open, begun, zone)).toEqual({
      until: moment('2026-11-26', '18:00'),
      closed: 'tooSoon',
    })
  })
  it('without windows waits for an hour, at night until ten', () => {
    const none = { ...open, windows: [] }
    expect(replyStatus(about(saturday), none, saturday, zone).until).toBe(saturday + heldWithoutWindow)
    expect(replyStatus(about(saturday), none, saturday + heldWithoutWindow, zone).closed).toBeUndefined()
    const late = moment('2026-11-21', '23:10')
    expect(replyStatus(about(late), none, late, zone).until).toBe(moment('2026-11-22', '10:00'))
  })
  it('is not sent after midnight, even in a window of that hour', () => {
    const nightly = { ...open, windows: [{ days: [7], from: '01:00', to: '02:00' }] }
    const one = moment('2026-11-22', '01:10')
    expect(replyStatus(about(saturday), nightly, one, zone)).toMatchObject({ closed: 'night' })
    const none = replyStatus(about(saturday), { ...open, windows: [] }, one, zone)
    expect(none).toEqual({ until: moment('2026-11-22', '10:00'), closed: 'night' })
  })
  it('rests after a peak until that is over', () => {
    const cooling = { until: monday + 3_600_000, reason: 'incoming' as const }
    expect(replyStatus(about(saturday), { ...open, cooling }, monday, zone)).toEqual({
      until: cooling.until,
      closed: 'cooling',
    })
  })
  it('is closed by care whatever the hour', () => {
    expect(replyStatus(about(saturday), { ...open, mayAnswer: false }, monday, zone).closed).toBe('care')
  })
  it('about a child never waits: not for a window, not for the night, not after a peak', () => {
    const cooling = { until: Number.MAX_SAFE_INTEGER, reason: 'slip' as const }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), minutes => {
        const now = saturday + minutes * 60_000
        expect(replyStatus(about(now, true), { ...open, cooling }, now, zone).closed).toBeUndefined()
      }),
    )
    expect(replyStatus(about(saturday, true), { ...open, mayAnswer: false }, saturday, zone).closed).toBe(
      'care',
    )
  })
  it('is held until it finds its end, and says whether it is about a child', () => {
    const story = day('2026-11-21').records('reply.held', {
      text: 'Thanks.',
      register: 'warm',
      matter: 'child',
    })
    expect(heldReplies(partsOf(story).kept)).toMatchObject([
      { text: 'Thanks.', aboutChild: true, since: story.now },
    ])
    const ended = story.records('reply.ended', { end: 'left' }, story.idOf('reply.held'))
    expect(heldReplies(partsOf(ended).kept)).toEqual([])
  })
})
