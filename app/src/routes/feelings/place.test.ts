import { sittingMinutes, sittingSteps } from '@breakwater/core/heal'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atTheBeginning, goOn, lineAfter, placeAfter, secondsLeft } from './place.ts'

const steps = sittingSteps(5)
const codeAt = (elapsed: number, place = atTheBeginning) =>
  steps[placeAfter(steps, place, elapsed).index]?.code
const anyMinutes = fc.integer({ min: sittingMinutes.shortest, max: sittingMinutes.longest })

describe('a sitting of five minutes', () => {
  it('goes from the name to the body by itself, and waits at the question how strong it is', () => {
    expect(codeAt(29)).toBe('name')
    expect(codeAt(30)).toBe('where')
    expect(codeAt(90)).toBe('strength')
    expect(codeAt(3600)).toBe('strength')
  })
  it('lets it move for its whole time after a late answer', () => {
    const moving = goOn(placeAfter(steps, atTheBeginning, 400), 400)
    expect(codeAt(400 + 179, moving)).toBe('move')
    expect(codeAt(400 + 180, moving)).toBe('strengthAgain')
  })
  it('says how much is left without the time of the questions', () => {
    expect(secondsLeft(steps, atTheBeginning, 0)).toBe(30 + 60 + 180)
    expect(secondsLeft(steps, placeAfter(steps, atTheBeginning, 40), 40)).toBe(50 + 180)
    expect(secondsLeft(steps, { index: 4, began: 400 }, 500)).toBe(0)
  })
})

describe('however often the clock is read', () => {
  it('the sitting stands at the same place, so a hidden tab loses nothing', () => {
    void fc.assert(
      fc.property(anyMinutes, fc.array(fc.integer({ min: 0, max: 1000 })), (minutes, readings) => {
        const ofThat = sittingSteps(minutes)
        const last = Math.max(0, ...readings)
        const often = [...readings]
          .sort((a, b) => a - b)
          .reduce((place, elapsed) => placeAfter(ofThat, place, elapsed), atTheBeginning)
        expect(often).toEqual(placeAfter(ofThat, atTheBeginning, last))
      }),
    )
  })
})

describe('soft lines', () => {
  it('share the time of their step, and the last one stays', () => {
    const [step] = steps
    if (step === undefined) throw new Error('no step')
    expect([0, 14, 15, 29, 90].map(since => lineAfter(['a', 'b'], step, since))).toEqual([
      'a',
      'a',
      'b',
      'b',
      'b',
    ])
    expect(lineAfter([], step, 3)).toBeUndefined()
  })
})
