import { describe, expect, it } from 'vitest'
import { day, partsOf, type Story } from '../testing.ts'
import { forecastPairs, forecastStatus, ledger } from './forecast.ts'

const minute = 60_000

function waveOf(story: Story) {
  const urge = [...partsOf(story).hold.urges.values()].at(-1)
  if (urge === undefined) throw new Error('no wave')
  return urge
}

describe('a forecast', () => {
  it.each([
    [14, []],
    [15, [{ forecast: 9, came: 4 }]],
    [20, [{ forecast: 9, came: 4 }]],
    [30, [{ forecast: 9, came: 4 }]],
    [31, []],
  ])('is answered by a rating 15 to 30 minutes later: %i minutes', (later, pairs) => {
    expect(forecastPairs(waveOf(day('2026-03-01').urge(7, 9).after(later).rated(4)))).toEqual(pairs)
  })

  it('is answered by the first rating in that time, and not by an ending', () => {
    const twice = day('2026-03-01').urge(7, 9).after(5).rated(8).after(12).rated(6).after(5).rated(2)
    expect(forecastPairs(waveOf(twice))).toEqual([{ forecast: 9, came: 6 }])
    expect(forecastPairs(waveOf(day('2026-03-01').urge(7, 9).after(20).passed()))).toEqual([])
  })

  it('made during the wave counts from then on', () => {
    const story = day('2026-03-01').urge(7).after(10).forecasts(8).after(10).rated(5).after(8).rated(3)
    expect(forecastPairs(waveOf(story))).toEqual([{ forecast: 8, came: 3 }])
  })

  it.each([
    [14, 'waiting'],
    [15, 'due'],
    [30, 'due'],
    [31, 'missing'],
  ])('stands, %i minutes later and unanswered, at %s', (later, status) => {
    const story = day('2026-03-01').urge(7, 9)
    const urge = waveOf(story)
    const [forecast] = urge.forecasts
    expect(forecast && forecastStatus(urge, forecast, story.now + later * minute)).toBe(status)
  })

  it('once answered stays answered', () => {
    const story = day('2026-03-01').urge(7, 9).after(20).rated(4)
    const urge = waveOf(story)
    const [forecast] = urge.forecasts
    expect(forecast && forecastStatus(urge, forecast, story.now + 99 * minute)).toBe('answered')
  })
})

describe('the ledger of forecasts', () => {
  function ledgerOf(pairs: readonly (readonly [number, number])[]) {
    const story = day('2026-03-01')
    for (const [forecast, came] of pairs) story.after(200).urge(7, forecast).after(20).rated(came)
    return ledger(partsOf(story.urge(1)).hold)
  }

  it('says nothing below five answered ones', () => {
    expect(
      ledgerOf([
        [9, 3],
        [9, 3],
        [9, 3],
        [9, 3],
      ]),
    ).toBeUndefined()
  })

  it.each([
    [
      'more was expected than came',
      [
        [9, 3],
        [8, 4],
        [7, 5],
        [9, 6],
        [7, 5],
      ],
      { n: 5, meanError: 3.4, tendency: 'over' },
    ],
    [
      'less was expected',
      [
        [3, 9],
        [3, 3],
        [3, 3],
        [3, 3],
        [3, 3],
      ],
      { n: 5, meanError: -1.2, tendency: 'under' },
    ],
    [
      'hits and misses cancel out',
      [
        [5, 4],
        [5, 6],
        [5, 5],
        [5, 4],
        [5, 5],
      ],
      { n: 5, meanError: 0.2, tendency: 'close' },
    ],
    [
      'half a point is worth saying',
      [
        [5, 4],
        [5, 4],
        [5, 4],
        [5, 5],
        [5, 5],
        [5, 5],
      ],
      { n: 6, meanError: 0.5, tendency: 'over' },
    ],
  ] as const)('%s', (_, pairs, expected) => {
    expect(ledgerOf(pairs)).toEqual({ ...expected, meanError: expect.closeTo(expected.meanError, 9) })
  })
})
