import { describe, expect, it } from 'vitest'
import '../../../test-setup.ts'
import { negativeChat } from '../../simulated/negatives.ts'
import { type Planted, plantedChat } from '../../simulated/planted.ts'
import { samAndAlex } from '../../testing/chats.ts'
import { talkOf } from '../talk.ts'
import { cycleOf } from './cycle.ts'
import { type DaySeries, daySeriesOf } from './day-series.ts'
import { column, type DayTable, waitSteps, width } from './day-table.ts'

const seriesOf = (planted: Planted) => daySeriesOf(talkOf(plantedChat(planted, 4).chat, samAndAlex, 'UTC'))

/** The table of a chat in which the two had been each other. */
function swapped({ size, rows }: DayTable): DayTable {
  const other = rows.map((_, place) => {
    const c = place % width
    return rows[place - c + (c < column.waitedMine ? c ^ 1 : otherWait(c))] ?? 0
  })
  return { size, rows: other }
}

function otherWait(c: number): number {
  return c < column.waitedTheirs ? c + waitSteps : c - waitSteps
}

describe('what is claimed of a chat', () => {
  const everyThreeWeeks = seriesOf({ every: 21, rate: 30, days: 260 })

  it('is push and pull where stretches recur and one side reaches out more before them', () => {
    expect(cycleOf(everyThreeWeeks).cycle).toMatchObject({ claim: 'pushPull', side: 'mine' })
  })

  it('is nothing with fewer than six stretches, however clear they are', () => {
    const { cycle } = cycleOf(seriesOf({ every: 70, rate: 30, days: 300, jitter: 0 }))
    expect(cycle.episodes).toBeGreaterThan(3)
    expect(cycle).toEqual({ claim: 'notEnough', episodes: cycle.episodes })
  })

  it('is nothing in fewer than 120 days, however many stretches there are', () => {
    const { cycle } = cycleOf(seriesOf({ every: 11, rate: 60, days: 118 }))
    expect(cycle.episodes).toBeGreaterThan(7)
    expect(cycle).toEqual({ claim: 'notEnough', episodes: cycle.episodes })
  })

  it.each([0, 1, 2])('names no side when it is another one with the pause %i', which => {
    const tables = everyThreeWeeks.tables.map((table, n) => (n === which ? swapped(table) : table))
    const { cycle } = cycleOf({ ...everyThreeWeeks, tables } satisfies DaySeries)
    expect(cycle.claim).toBe('rhythm')
    expect(cycle.side).toBeUndefined()
  })

  it('is a rhythm, or only quiet stretches, where nobody reaches out more', () => {
    const of = (kind: 'rota16' | 'randomSilences') =>
      cycleOf(daySeriesOf(talkOf(negativeChat(kind, 2).chat, samAndAlex, 'UTC'))).cycle
    expect(of('rota16')).toMatchObject({ claim: 'rhythm', interval: { median: 16 } })
    expect(of('randomSilences').claim).toBe('quietStretches')
  })

  it('is none where the days of quiet do not keep together', () => {
    const { chat } = negativeChat('shuffledDays', 3)
    expect(cycleOf(daySeriesOf(talkOf(chat, samAndAlex, 'UTC'))).cycle.claim).toBe('none')
  })
})
