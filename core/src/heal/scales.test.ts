import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, partsOf } from '../testing.ts'
import { ScaleError, scaleHistory, scorePhq4, scoreRosenberg } from './scales.ts'

describe('the four questions', () => {
  it.each([
    [[0, 0, 0, 0], 0, 'little'],
    [[1, 1, 0, 0], 2, 'little'],
    [[1, 1, 1, 0], 3, 'some'],
    [[2, 1, 1, 1], 5, 'some'],
    [[2, 2, 1, 1], 6, 'much'],
    [[2, 2, 2, 2], 8, 'much'],
    [[3, 2, 2, 2], 9, 'veryMuch'],
    [[3, 3, 3, 3], 12, 'veryMuch'],
  ] as const)('%j: sum %i, %s', (answers, sum, burden) => {
    expect(scorePhq4(answers)).toMatchObject({ sum, burden })
  })

  it('keep worry (items 1 and 2) and low spirits (items 3 and 4) apart', () => {
    expect(scorePhq4([3, 2, 1, 0])).toMatchObject({ worry: 5, low: 1, worryHigh: true, helpOffered: false })
  })

  it.each([
    [[0, 0, 1, 1], false, false],
    [[0, 0, 2, 1], true, false],
    [[0, 0, 2, 2], true, false],
    [[0, 0, 3, 2], true, true],
    [[3, 3, 0, 0], false, false],
  ] as const)('%j: help offered %s, plain question %s', (answers, helpOffered, plainQuestion) => {
    expect(scorePhq4(answers)).toMatchObject({ helpOffered, plainQuestion })
  })
})

describe('the ten sentences about oneself', () => {
  it('count items 2, 5, 6, 8 and 9 the other way round', () => {
    for (let item = 1; item <= 10; item++) {
      const answers = Array.from({ length: 10 }, (_, n) => (n === item - 1 ? 3 : 0))
      expect(scoreRosenberg(answers).sum).toBe([2, 5, 6, 8, 9].includes(item) ? 12 : 18)
    }
  })
  it('reach 30 for the kindest answers and 0 for the hardest', () => {
    expect(scoreRosenberg([3, 0, 3, 3, 0, 0, 3, 0, 0, 3]).sum).toBe(30)
    expect(scoreRosenberg([0, 3, 0, 0, 3, 3, 0, 3, 3, 0]).sum).toBe(0)
  })
  it('know no line between enough and too little: a result is a sum and nothing else', () => {
    expect(Object.keys(scoreRosenberg(Array(10).fill(1)))).toEqual(['scale', 'sum'])
  })
  it('turned round, any answers give the rest to 30', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(answers, given => {
        expect(scoreRosenberg(given).sum + scoreRosenberg(given.map(one => 3 - one)).sum).toBe(30)
      }),
    )
  })
})

describe('answers that cannot be scored', () => {
  it.each([
    ['three', () => scorePhq4([1, 1, 1]), 'wrongLength'],
    ['five', () => scorePhq4([1, 1, 1, 1, 1]), 'wrongLength'],
    ['none', () => scoreRosenberg([]), 'wrongLength'],
    ['a four', () => scorePhq4([4, 0, 0, 0]), 'outOfRange'],
    ['less than nothing', () => scorePhq4([-1, 0, 0, 0]), 'outOfRange'],
    ['a half', () => scorePhq4([0.5, 0, 0, 0]), 'outOfRange'],
    ['no number', () => scoreRosenberg([Number.NaN, ...Array(9).fill(0)]), 'outOfRange'],
  ] as const)('%s: a named error that does not repeat them', (_, score, code) => {
    expect(score).toThrow(ScaleError)
    expect(score).toThrow(expect.objectContaining({ code }))
  })
})

describe('the history', () => {
  it('says of each time whether it moved, and nothing of the first', () => {
    const { kept } = partsOf(
      day('2026-03-01')
        .records('scale.answered', { scale: 'phq4', answers: [2, 2, 2, 2] })
        .day('2026-03-15')
        .records('scale.answered', { scale: 'phq4', answers: [1, 1, 1, 1] })
        .day('2026-03-29')
        .records('scale.answered', { scale: 'phq4', answers: [2, 0, 2, 0] }),
    )
    expect(scaleHistory(kept, 'phq4').map(({ moved }) => moved)).toEqual([undefined, 'down', 'level'])
    expect(scaleHistory(kept, 'rosenberg')).toEqual([])
  })
  it('passes over answers of a form that is not known', () => {
    const { kept } = partsOf(
      day('2026-03-01').records('scale.answered', { scale: 'phq4', answers: [1, 1, 1, 1, 1] }),
    )
    expect(scaleHistory(kept, 'phq4')).toEqual([])
  })
})
