import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, partsOf } from '../testing.ts'
import {
  leaningOf,
  notedTendency,
  notedWay,
  type TendencyAnswer,
  type TendencyAnswers,
  type TendencyItem,
  tendencyAnswers,
  tendencyItemCodes,
  tendencyItems,
} from './tendency.ts'

type Side = (typeof tendencyItems)[TendencyItem]

/** The same answer to every item of a side. */
function answered(sides: Readonly<Record<Side, TendencyAnswer>>): TendencyAnswers {
  return Object.fromEntries(tendencyItemCodes.map(item => [item, sides[tendencyItems[item]]]))
}

const any = fc.constantFrom(...tendencyAnswers)
const anyAnswers = fc.record(Object.fromEntries(tendencyItemCodes.map(item => [item, any])))

describe('where somebody leans in hard hours', () => {
  it.each([
    [{ reaching: 3, withdrawing: 0, resting: 1 }, 'reachesOut'],
    [{ reaching: 1, withdrawing: 2, resting: 3 }, 'withdraws'],
    [{ reaching: 2, withdrawing: 2, resting: 0 }, 'swings'],
    [{ reaching: 1, withdrawing: 0, resting: 2 }, 'steady'],
    [{ reaching: 0, withdrawing: 0, resting: 0 }, 'unclear'],
  ] as const)('%o leads to %s', (sides, leaning) => {
    expect(leaningOf(answered(sides))).toBe(leaning)
  })
  it('stays unclear until everything was answered', () => {
    const { writeAgain: _, ...rest } = answered({ reaching: 3, withdrawing: 0, resting: 0 })
    expect(leaningOf(rest)).toBe('unclear')
  })
  it('more of the one side never leads away from it', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...tendencyItemCodes), (answers, item) => {
        const more = { ...answers, [item]: 3 as const }
        const reaches = (given: TendencyAnswers) => ['reachesOut', 'swings'].includes(leaningOf(given))
        if (tendencyItems[item] === 'reaching' && reaches(answers)) expect(reaches(more)).toBe(true)
      }),
    )
  })
})

describe('what was noted', () => {
  it('is the newest look, with the answers that are still asked', () => {
    const story = day('2026-03-01')
      .records('tendency.noted', { answers: { goQuiet: 3 }, leaning: 'withdraws' })
      .records('tendency.noted', { answers: { writeAgain: 2, notAskedAnyMore: 1 }, leaning: 'reachesOut' })
    const { kept } = partsOf(story)
    expect(notedTendency(kept)).toMatchObject({
      answers: { writeAgain: 2 },
      leaning: 'reachesOut',
      day: '2026-03-01',
    })
    expect(notedWay(kept)).toBe('reachesOut')
  })
  it('chooses no conversation while nothing was noted, or nothing clear', () => {
    expect(notedWay(new Map())).toBeUndefined()
    const unclear = day('2026-03-01').records('tendency.noted', { answers: {}, leaning: 'unclear' })
    expect(notedWay(partsOf(unclear).kept)).toBeUndefined()
  })
})
