import { describe, expect, it } from 'vitest'
import '../../test-setup.ts'
import { outcomeOf, timesIn } from './testing/reading.ts'

const on = (...dates: string[]) => dates.map(date => `${date}, 10:00 - Sam: hi\n`).join('')

describe('the order of day and month', () => {
  it('is told by a number over twelve', async () => {
    expect(await timesIn(on('5/3/23', '5/14/23'))).toEqual(['2023-05-03T10:00', '2023-05-14T10:00'])
    expect(await timesIn(on('3/5/23', '14/5/23'))).toEqual(['2023-05-03T10:00', '2023-05-14T10:00'])
  })

  it('is told by time going forward, where no number is over twelve', async () => {
    const days = ['9/11/23', '12/11/23', '1/12/23', '4/12/23', '2/1/24']
    expect((await timesIn(on(...days)))[0]).toBe('2023-11-09T10:00')
  })

  it('is asked for when both ways go forward', async () => {
    expect(await outcomeOf(on('3/5/23', '4/5/23'))).toEqual({
      question: {
        ask: 'order',
        readings: [
          { order: 'dmy', first: '2023-05-03', last: '2023-05-04' },
          { order: 'mdy', first: '2023-03-05', last: '2023-04-05' },
        ],
      },
    })
    expect(await timesIn(on('3/5/23', '4/5/23'), { order: 'mdy' })).toEqual([
      '2023-03-05T10:00',
      '2023-04-05T10:00',
    ])
  })

  it('is not asked for when both ways give the same days', async () => {
    expect(await timesIn(on('5/5/23'))).toEqual(['2023-05-05T10:00'])
  })

  it('is not asked for where every language writes such dates in one way', async () => {
    expect(await timesIn(on('03.05.23'))).toEqual(['2023-05-03T10:00'])
    expect(await timesIn(on('2023-05-03'))).toEqual(['2023-05-03T10:00'])
  })

  it('is not turned over by an answer that the dates contradict', async () => {
    expect(await timesIn(on('14/5/23'), { order: 'mdy' })).toEqual(['2023-05-14T10:00'])
  })

  it('never takes days for years: nobody writes on one day of the year alone', async () => {
    const december = Array.from({ length: 12 }, (_, day) => `${day + 9}/12/15 10:00 - Sam: hi\n`).join('')
    expect((await timesIn(december))[0]).toBe('2015-12-09T10:00')
  })

  it('holds when a clock was set back for an hour or a message stands a day late', async () => {
    const days = ['9/11/23', '8/11/23', '9/11/23', '12/11/23', '1/12/23', '4/12/23', '2/1/24']
    expect((await timesIn(on(...days)))[0]).toBe('2023-11-09T10:00')
  })

  it('leaves out a date that is none, and says so', async () => {
    const outcome = await outcomeOf(on('20.05.23', '31.02.23', '01.06.23'))
    expect(outcome).toMatchObject({ read: { events: { count: 2 } } })
    expect('read' in outcome && outcome.read.notes).toContainEqual({ code: 'skipped', count: 1 })
  })
})
