/** A short form of `npm run bench -- outlook`; the long one, with its figures, is in docs/outlook.md. */
import { describe, expect, it } from 'vitest'
import { aheads, calibrate, type Held } from './calibration.ts'
import { priors } from './priors.ts'
import { peopleKinds, personOf } from './simulated.ts'

const people = 40

function shares(held: Held): number[] {
  return aheads.map((_, i) => (held.inside[i] ?? 0) / held.n)
}

describe('on simulated people', () => {
  it('the ranges of 80 % hold about that when the model is right', () => {
    const held = calibrate('curve', people, 0.4, 1)
    expect(held.n).toBeGreaterThan(300)
    for (const share of shares(held)) {
      expect(share).toBeGreaterThan(0.72)
      expect(share).toBeLessThan(0.92)
    }
  })

  it.each(peopleKinds.filter(kind => kind !== 'curve'))('and not far below when it is wrong: %s', kind => {
    for (const share of shares(calibrate(kind, people, 0.4, 1))) expect(share).toBeGreaterThan(0.6)
  })

  it('the same seed makes the same person', () => {
    const [a, b, c] = [1, 1, 2].map(seed => personOf('relapse', priors.longing, seed, 0.4))
    expect(a?.ratings).toEqual(b?.ratings)
    expect(a?.seen(60)).toEqual(b?.seen(60))
    expect(a?.ratings).not.toEqual(c?.ratings)
  })
})
