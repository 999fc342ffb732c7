import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { quietDays } from './quiet-days.ts'
import { isSlip, recentSlips, slipDays } from './slip.ts'
import type { Direction } from './state.ts'

const zone = 'Europe/Berlin'

function daysOf(story: Story, date: string, time = '20:00') {
  const { hold, plan } = partsOf(story)
  return quietDays(hold, plan, moment(date, time), zone)
}

function countOf(story: Story, date: string, time?: string) {
  const counted = daysOf(story, date, time)
  return counted && `${counted.quiet} of ${counted.of}`
}

describe('what is a slip', () => {
  const kinds: [Direction, boolean][] = [
    ['outgoing', true],
    ['soughtLook', true],
    ['incoming', false],
    ['necessary', false],
    ['chanceLook', false],
  ]

  it.each(kinds)('%s: %s, while a plan counts both', (direction, slip) => {
    const { hold, plan } = partsOf(day('2026-03-01').plan().after(5).contact(direction))
    expect([...hold.contacts.values()].map(contact => isSlip(contact, plan))).toEqual([slip])
    expect(slipDays(hold, plan)).toEqual(slip ? ['2026-03-01'] : [])
  })

  it('only what the plan counts', () => {
    const looks = partsOf(
      day('2026-03-01').plan({ soughtLook: false }).day('2026-03-02').contact('soughtLook'),
    )
    expect(slipDays(looks.hold, looks.plan)).toEqual([])
    const messages = partsOf(
      day('2026-03-01').plan({ outgoing: false }).day('2026-03-02').contact('outgoing'),
    )
    expect(slipDays(messages.hold, messages.plan)).toEqual([])
  })

  it('never anything without a plan, before it, or after its end', () => {
    const { hold, plan } = partsOf(
      day('2026-02-01')
        .contact('outgoing')
        .day('2026-03-01')
        .plan()
        .day('2026-03-05')
        .endsPlan()
        .day('2026-03-06')
        .contact('outgoing'),
    )
    expect(slipDays(hold, plan)).toEqual([])
    expect(recentSlips(hold, plan, moment('2026-03-07', '12:00'))).toEqual([])
  })

  it('by the rule of the plan that counted that day, not of the one that counts now', () => {
    const { hold, plan } = partsOf(
      day('2026-03-01')
        .plan()
        .day('2026-03-03')
        .contact('soughtLook')
        .day('2026-03-10')
        .plan({ soughtLook: false })
        .day('2026-03-12')
        .contact('soughtLook'),
    )
    expect(slipDays(hold, plan)).toEqual(['2026-03-03'])
  })

  it('not the message of the same day that made someone start', () => {
    const story = day('2026-03-01').at('09:00').contact('outgoing').at('14:00').plan()
    const { hold, plan } = partsOf(story)
    expect(slipDays(hold, plan)).toEqual([])
    expect(recentSlips(hold, plan, story.now)).toEqual([])
    expect(countOf(story, '2026-03-02')).toBe('1 of 1')
    expect(countOf(story.at('18:00').contact('outgoing'), '2026-03-02')).toBe('0 of 1')
  })
})

describe('quiet days of all days', () => {
  it.each([
    ['the first day counts once it is over', '2026-03-01', '20:00', '0 of 0'],
    ['not at midnight', '2026-03-02', '03:59', '0 of 0'],
    ['but at four', '2026-03-02', '04:00', '1 of 1'],
    ['a day with a message is not quiet', '2026-03-06', '20:00', '4 of 5'],
    ['nor a day on which they looked', '2026-03-08', '20:00', '5 of 7'],
    ['the count goes on', '2026-03-31', '20:00', '28 of 30'],
    ['and on, over the change to summer time', '2026-04-01', '20:00', '29 of 31'],
  ])('%s', (_, date, time, expected) => {
    const story = day('2026-03-01')
      .plan()
      .day('2026-03-05')
      .contact('outgoing')
      .contact('incoming')
      .day('2026-03-07')
      .contact('soughtLook')
      .contact('soughtLook')
    expect(countOf(story, date, time)).toBe(expected)
  })

  it('are none without a plan, and none after its end', () => {
    expect(daysOf(day('2026-03-01').urge(5), '2026-03-09')).toBeUndefined()
    expect(daysOf(day('2026-03-01').plan().day('2026-03-05').endsPlan(), '2026-03-09')).toBeUndefined()
  })

  it('are still none while the start lies ahead', () => {
    const story = day('2026-03-01').plan({}, moment('2026-03-10', '12:00'))
    expect(daysOf(story, '2026-03-05')).toEqual({ quiet: 0, of: 0, days: [], today: undefined })
  })

  it('show today apart: no stone yet, and a slip of today leaves its mark at once', () => {
    const story = day('2026-03-01').plan()
    expect(daysOf(story, '2026-03-03')?.today).toEqual({
      day: '2026-03-03',
      quiet: true,
      wave: false,
      stone: false,
      complete: false,
    })
    expect(daysOf(story.day('2026-03-03').contact('outgoing'), '2026-03-03')).toMatchObject({
      quiet: 2,
      of: 2,
      today: { quiet: false, wave: true, stone: false },
    })
  })

  it('a slip leaves a mark and no stone; one recorded late keeps the stone beside the mark', () => {
    const told = daysOf(day('2026-03-01').plan().day('2026-03-03').contact('outgoing'), '2026-03-06')
    expect(told?.days[2]).toMatchObject({ quiet: false, wave: true, stone: false })
    const late = daysOf(
      day('2026-03-01').plan().day('2026-03-03').recordedOn('2026-03-05').contact('soughtLook'),
      '2026-03-06',
    )
    expect(late?.days[2]).toMatchObject({ quiet: false, wave: true, stone: true })
    expect(late).toMatchObject({ quiet: 4, of: 5 })
  })

  it('a slip at two in the morning told at noon is late: its day was over at four', () => {
    const story = day('2026-03-01')
      .plan()
      .day('2026-03-04')
      .at('02:00')
      .recordedOn('2026-03-04')
      .contact('outgoing')
    expect(daysOf(story, '2026-03-06')?.days[2]).toMatchObject({ day: '2026-03-03', wave: true, stone: true })
  })

  it('a day told in time and once more late keeps no stone', () => {
    const story = day('2026-03-01')
      .plan()
      .day('2026-03-03')
      .contact('outgoing')
      .recordedOn('2026-03-05')
      .contact('outgoing')
    expect(daysOf(story, '2026-03-06')?.days[2]).toMatchObject({ wave: true, stone: false })
  })

  it('reach back ten years without a gap', () => {
    const story = day('2026-03-01').plan({}, moment('2016-03-01', '12:00'))
    const counted = daysOf(story, '2026-03-01')
    expect(counted).toMatchObject({ quiet: 3652, of: 3652 })
    expect(counted?.days).toHaveLength(3653)
  })

  it('never hold more quiet days than days, and no slip changes a day before it', () => {
    const slips = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
    fc.assert(
      fc.property(slips, at => {
        const story = day('2026-03-01').plan()
        for (const n of [...at].sort((a, b) => a - b))
          story.day(addDays('2026-03-01', n)).after(1).contact('outgoing')
        const counted = daysOf(story, '2026-05-15')
        expect(counted).toMatchObject({ of: 75, quiet: 75 - new Set(at).size })
        expect(counted?.days.every(each => each.quiet !== each.wave)).toBe(true)
      }),
    )
  })
})
