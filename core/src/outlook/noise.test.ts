import { describe, expect, it } from 'vitest'
import { scatterVariance } from './noise.ts'
import { scatter } from './priors.ts'
import { seriesOf } from './series.ts'

const guessed = scatter.worth * scatter.sd ** 2

describe('the scatter of ratings', () => {
  it('is what was guessed before there are two', () => {
    expect(scatterVariance(seriesOf([[0, 5]]))).toBeCloseTo(scatter.sd ** 2, 9)
  })

  it.each([
    ['a day', 1, 0.65],
    ['three days', 3, 0.957125],
  ])(
    'is drawn from ratings %s apart: half their squared difference, without rounding and carry-over',
    (_, apart, free) => {
      const series = seriesOf([
        [0, 4],
        [apart, 6],
      ])
      const seen = (2 ** 2 - 2 / 12) / (2 * free)
      expect(scatterVariance(series)).toBeCloseTo((guessed + seen) / (scatter.worth + 1), 6)
    },
  )

  it('learns nothing from ratings four days apart, nor less than nothing from equal ones', () => {
    const far = seriesOf([
      [0, 0],
      [4, 10],
    ])
    expect(scatterVariance(far)).toBeCloseTo(scatter.sd ** 2, 9)
    const equal = seriesOf(Array.from({ length: 5000 }, (_, day) => [day, 3] as const))
    expect(scatterVariance(equal)).toBeGreaterThan(0)
  })
})
