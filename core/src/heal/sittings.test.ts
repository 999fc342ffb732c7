import { describe, expect, it } from 'vitest'
import { day, partsOf, type Story } from '../testing.ts'
import { sittingStepCodes } from './codes.ts'
import { feelingHistories, sittingSteps, sittings } from './sittings.ts'

const lengths = Array.from({ length: 13 }, (_, n) => n + 3)

describe('a sitting', () => {
  it.each(lengths)('of %i minutes goes through all five steps without a gap, and ends on time', minutes => {
    const steps = sittingSteps(minutes)
    expect(steps.map(({ code }) => code)).toEqual(sittingStepCodes)
    for (const [n, step] of steps.entries()) {
      expect(step.from).toBe(steps.slice(0, n).reduce((sum, one) => sum + one.seconds, 0))
      expect(step.seconds).toBeGreaterThanOrEqual(15)
    }
    expect(steps.reduce((sum, one) => sum + one.seconds, 0)).toBe(minutes * 60)
  })
  it('gives the most time to letting it move', () => {
    for (const minutes of lengths) {
      const longest = [...sittingSteps(minutes)].sort((a, b) => b.seconds - a.seconds)[0]
      expect(longest?.code).toBe('move')
    }
  })
  it.each([2, 16, 4.5, 0, -3, Number.NaN])('of %s minutes is none', minutes => {
    expect(() => sittingSteps(minutes)).toThrow(RangeError)
  })
})

describe('what sitting brought', () => {
  const sit = (story: Story, before?: number, after?: number, feeling = 'anger') =>
    story.after(60).records('sitting.held', {
      feeling,
      minutes: 5,
      finished: after !== undefined,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })

  it('is a mean of before and after from the third one on, with its n', () => {
    const story = sit(sit(day('2026-03-01'), 8, 6), 7, 7)
    expect(feelingHistories(partsOf(story).kept)).toMatchObject([{ n: 2, mean: undefined }])
    expect(feelingHistories(partsOf(sit(story, 6, 2)).kept)).toMatchObject([
      { n: 3, mean: { before: 7, after: 5 } },
    ])
  })
  it('leaves out of the mean what was stopped before the second rating, and still keeps it', () => {
    const story = sit(sit(sit(day('2026-03-01'), 8, 6), 7), undefined, undefined)
    expect(feelingHistories(partsOf(story).kept)).toMatchObject([{ n: 1, sittings: [{}, {}, {}] }])
  })
  it('keeps feelings apart, own words too, the most visited first', () => {
    const story = sit(sit(sit(day('2026-03-01'), 8, 6, 'homesick'), 8, 6), 8, 6)
    expect(feelingHistories(partsOf(story).kept).map(({ feeling }) => feeling)).toEqual(['anger', 'homesick'])
    expect(sittings(partsOf(story).kept)).toHaveLength(3)
  })
})
