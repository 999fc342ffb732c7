import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBody } from '../edge.ts'
import { addDays } from '../journal/day.ts'
import { keptOfShape, keptWeeksMost, weekCountMost, weeksOfKept } from './kept-weeks.ts'

const count = fc.option(fc.integer({ min: 5, max: weekCountMost }), { nil: null })
const weeks = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 60 }).map(rows => ({
  first: '2024-01-01',
  mine: rows.map(([mine]) => mine),
  theirs: rows.map(([, theirs]) => theirs),
}))

describe('the weekly figures that somebody keeps', () => {
  it('are the same weeks again when they are read', () => {
    void fc.assert(
      fc.property(weeks, given => {
        const body = keptOfShape({ weeks: given, ownOnly: false })
        if (body === undefined) throw new Error('weeks, and nothing to keep')
        expect(weeksOfKept(checkBody('patterns.kept', body))).toEqual(given)
      }),
    )
  })

  it('never weigh more than 20 KB, however long and busy a chat was: the newest twenty years are kept', () => {
    const long = Array.from({ length: 3000 }, (_, n) => weekCountMost + n)
    const body = keptOfShape({ weeks: { first: '1990-01-01', mine: long, theirs: long }, ownOnly: true })
    expect(new TextEncoder().encode(JSON.stringify(body)).length).toBeLessThan(20_000)
    expect(checkBody('patterns.kept', body)).toEqual(body)
    expect(body?.mine).toHaveLength(keptWeeksMost)
    expect(body?.first).toBe(addDays('1990-01-01', (3000 - keptWeeksMost) * 7))
  })

  it('are nothing where there is no week', () => {
    expect(keptOfShape({ weeks: { first: '2024-01-01', mine: [], theirs: [] }, ownOnly: false })).toBe(
      undefined,
    )
  })

  it('are refused with a count that would tell single messages apart, or with sides of different length', () => {
    const body = { first: '2024-01-01', mine: [5, null], theirs: [7, null] }
    expect(checkBody('patterns.kept', body)).toEqual(body)
    expect(() => checkBody('patterns.kept', { ...body, mine: [4, null] })).toThrow('body.mine.0')
    expect(() => checkBody('patterns.kept', { ...body, mine: [5] })).toThrow('not valid')
  })
})
