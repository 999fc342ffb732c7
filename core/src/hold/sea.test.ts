import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../journal/day.ts'
import { day, moment, partsOf, type Story } from '../testing.ts'
import { seaFacts, seaHeight } from './sea.ts'
import { emptyTally } from './state.ts'
import { urgeTrend } from './trend.ts'

const zone = 'Europe/Berlin'
const now = moment('2026-03-20', '20:00')

function factsOf(story: Story) {
  const { hold, plan } = partsOf(story)
  return seaFacts(hold, plan, now, zone)
}

function urges(...daysAgo: number[]): Story {
  const story = day('2026-01-01')
  for (const ago of daysAgo) story.day(addDays('2026-03-20', -ago)).urge(5)
  return story
}

describe('the sea', () => {
  it('is flat without urges and rises half way with five of full strength', () => {
    expect(factsOf(day('2026-03-20').plan()).sea).toBe(0)
    expect(seaHeight([{ ...emptyTally, urges: 5, peak: 10 }])).toBeCloseTo(0.5)
    expect(seaHeight([{ ...emptyTally, urges: 10 }])).toBeCloseTo(0.5)
  })

  it('forgets what is more than seven days old', () => {
    expect(factsOf(urges(6)).sea).toBeGreaterThan(0)
    expect(factsOf(urges(7)).sea).toBe(0)
  })

  it('stays from 0 to 1 and never sinks with one more urge or a stronger one', () => {
    const peak = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })
    const tally = fc.record({ urges: fc.nat({ max: 30 }), peak }).map(part => ({ ...emptyTally, ...part }))
    fc.assert(
      fc.property(fc.array(tally, { minLength: 1, maxLength: 7 }), days => {
        const height = seaHeight(days)
        expect(height).toBeGreaterThanOrEqual(0)
        expect(height).toBeLessThanOrEqual(1)
        const more = days.map(each => ({ ...each, urges: each.urges + 1 }))
        const stronger = days.map(each => ({ ...each, peak: 10 }))
        expect(seaHeight(more)).toBeGreaterThanOrEqual(height)
        expect(seaHeight(stronger)).toBeGreaterThanOrEqual(height)
      }),
    )
  })
})

describe('the facts of the picture', () => {
  it('lay a stone for each quiet day that is over, and a mark for each slip', () => {
    const story = day('2026-03-16').plan().day('2026-03-18').contact('outgoing')
    expect(factsOf(story)).toMatchObject({
      quiet: 3,
      of: 4,
      marks: 1,
      days: [
        { quiet: true, wave: false },
        { quiet: true, wave: false },
        { quiet: false, wave: true },
        { quiet: true, wave: false },
        { quiet: false, wave: false },
      ],
    })
  })

  it('have no wall without a plan', () => {
    expect(factsOf(day('2026-03-16').urge(5))).toMatchObject({ days: undefined, quiet: undefined, marks: 0 })
  })
})

describe('the trend of urges', () => {
  it.each([
    ['none at all', [], { thisWeek: 0, lastWeek: 0, direction: 'none' }],
    ['as many as before', [0, 6, 7, 13], { thisWeek: 2, lastWeek: 2, direction: 'level' }],
    ['the seventh day back is still this week', [6], { thisWeek: 1, lastWeek: 0, direction: 'rising' }],
    ['the fourteenth still last week', [13], { thisWeek: 0, lastWeek: 1, direction: 'falling' }],
    ['more', [0, 1, 7], { thisWeek: 2, lastWeek: 1, direction: 'rising' }],
    ['fewer', [0, 8, 9], { thisWeek: 1, lastWeek: 2, direction: 'falling' }],
    ['two weeks ago is not looked at', [14, 15], { thisWeek: 0, lastWeek: 0, direction: 'none' }],
  ] as const)('%s', (_, daysAgo, expected) => {
    expect(
      urgeTrend(
        partsOf(
          urges(...daysAgo)
            .day('2026-03-20')
            .plan(),
        ).hold,
        now,
        zone,
      ),
    ).toEqual(expected)
  })
})
