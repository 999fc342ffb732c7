import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { indexOfDay } from '../../journal/calendar.ts'
import { nobody } from '../events.ts'
import type { PatternsFailure } from '../failure.ts'
import { madeUpChat, samAndAlex } from '../testing/chats.ts'
import { talkOf } from './talk.ts'

const talk = (events: Parameters<typeof madeUpChat>[0]) => talkOf(madeUpChat(events), samAndAlex, 'UTC')

describe('the talk of two people', () => {
  it('holds contact only: no system line, no reaction, nothing that a program wrote', () => {
    const { count } = talk([
      { at: '2026-01-05T10:00', who: 0 },
      { at: '2026-01-05T10:01', who: 1, kind: 'reaction' },
      { at: '2026-01-05T10:02', who: 1, kind: 'system' },
      { at: '2026-01-05T10:03', who: nobody },
      { at: '2026-01-05T10:04', who: 1, kind: 'deleted' },
      { at: '2026-01-05T10:05', who: 1, kind: 'call' },
    ])
    expect(count).toBe(3)
  })

  it('is put in order of time, and what stands in the same minute keeps its order', () => {
    const { length } = talk([
      { at: '2026-01-05T10:07', who: 0, length: 4 },
      { at: '2026-01-05T10:05', who: 0, length: 1 },
      { at: '2026-01-05T10:05', who: 1, length: 2 },
      { at: '2026-01-05T10:05', who: 0, length: 3 },
      { at: '2026-01-04T10:05', who: 1, length: 0 },
    ])
    expect([...length]).toEqual([0, 1, 2, 3, 4])
  })

  it('counts one in the morning to the evening before', () => {
    const { day, hour } = talk([{ at: '2026-01-06T01:30', who: 0 }])
    expect(day[0]).toBe(indexOfDay('2026-01-05'))
    expect(hour[0]).toBe(1)
  })

  it('reads times in UTC on the clock of the zone, on both sides of a change of the clock', () => {
    const at = ['2026-03-29T00:30', '2026-03-29T01:30', '2026-10-25T00:30', '2026-10-25T01:30']
    const chat = madeUpChat(
      at.map(each => ({ at: each, who: 0 })),
      { clock: 'utc' },
    )
    const { hour } = talkOf(chat, samAndAlex, 'Europe/Berlin')
    expect([...hour]).toEqual([1, 3, 2, 2])
  })

  it('leaves out what a clock that was never set wrote', () => {
    const { count, firstDay } = talk([
      { at: '1970-01-01T00:00', who: 0 },
      { at: '2026-01-05T10:00', who: 0 },
      { at: '2107-01-01T00:00', who: 1 },
      { at: Number.NaN, who: 1 },
    ])
    expect(count).toBe(1)
    expect(firstDay).toBe(indexOfDay('2026-01-05'))
  })

  it('takes one side under several names', () => {
    const events = [0, 1, 2].map(who => ({ at: '2026-01-05T10:00', who }))
    const { side } = talkOf(madeUpChat(events), { me: [0, 2], them: [1] }, 'UTC')
    expect([...side]).toEqual([0, 1, 0])
  })

  it('is refused where thirty people write', () => {
    const events = Array.from({ length: 30 }, (_, who) => ({ at: '2026-01-05T10:00', who }))
    expect(codeOf(() => talk(events))).toBe('group')
  })

  it('is refused where nobody wrote', () => {
    expect(codeOf(() => talk([]))).toBe('noMessages')
    expect(codeOf(() => talk([{ at: '2026-01-05T10:00', who: 0, kind: 'system' }]))).toBe('noMessages')
  })

  it('is refused where somebody stands on both sides', () => {
    expect(() => talkOf(madeUpChat([]), { me: [0], them: [0] }, 'UTC')).toThrow(RangeError)
  })
})

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (failure) {
    return (failure as PatternsFailure).code
  }
  return 'none'
}
