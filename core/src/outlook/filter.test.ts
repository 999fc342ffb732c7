import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, deviationKept, floorKept, reading } from './belief.ts'
import { filter, observe } from './filter.ts'
import { rounding } from './noise.ts'
import { priors, wander } from './priors.ts'
import { regress } from './regression.ts'
import { type Series, seriesOf } from './series.ts'
import { wakeOf } from './wake.ts'

const prior = priors.longing
const variance = 2.9

/** The covariance of two ratings, put down from the formula of the model, without a filter. */
function together(a: number, b: number, halfLife: number): number {
  const first = floorKept(Math.min(a, b)) ** 2
  const settled = wander.perDay ** 2 / (1 - floorKept(1) ** 2)
  const floor = floorKept(Math.abs(a - b)) * (prior.floor.sd ** 2 * first + settled * (1 - first))
  const curve = prior.amplitude.sd ** 2 * 2 ** (-(a + b) / halfLife)
  const deviation = variance * deviationKept(Math.abs(a - b))
  return floor + curve + deviation + (a === b ? rounding : 0)
}

/** The log density of all ratings at once, by Cholesky's decomposition. */
function density({ days, ratings }: Series, halfLife: number): number {
  const rows: number[][] = []
  const rest: number[] = []
  let log = 0
  days.forEach((a, i) => {
    const row: number[] = []
    for (let j = 0; j <= i; j++) {
      const known = row.reduce((sum, x, k) => sum + x * (rows[j]?.[k] ?? 0), 0)
      const left =
        together(a, days[j] ?? 0, halfLife) - (j === i ? row.reduce((s, x) => s + x * x, 0) : known)
      row.push(j === i ? Math.sqrt(left) : left / (rows[j]?.[j] ?? 1))
    }
    const expected = prior.floor.mean + prior.amplitude.mean * 2 ** (-a / halfLife)
    const own = row.at(-1) ?? 1
    const seen = rest.reduce((sum, x, k) => sum + x * (row[k] ?? 0), 0)
    const z = ((ratings[i] ?? 0) - expected - seen) / own
    rows.push(row)
    rest.push(z)
    log -= 0.5 * Math.log(2 * Math.PI) + Math.log(own) + 0.5 * z * z
  })
  return log
}

const points = fc.uniqueArray(fc.tuple(fc.nat(700), fc.nat(10)), {
  selector: ([day]) => day,
  minLength: 1,
  maxLength: 12,
})

describe('the filter', () => {
  it('gives the very density of all ratings at once, whatever the gaps', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 3, max: 1500, noNaN: true }), (list, halfLife) => {
        const series = seriesOf(list)
        const { logLikelihood } = filter(observe(series, undefined, variance, 28), halfLife, prior)
        expect(logLikelihood).toBeCloseTo(density(series, halfLife), 6)
      }),
    )
  })

  it('finds the bump that a regression finds when everything else is told', () => {
    const contacts = [5, 20, 40]
    const wake = wakeOf(contacts)
    const days = Array.from({ length: 60 }, (_, day) => day)
    const series = seriesOf(days.map(day => [day, Math.round(3 + 3 * wake.bump(day))] as const))
    const fit = filter(observe(series, wake, 1, 28), 10, prior)
    const bump = regress(
      days.map(day => [wake.bump(day), 1]),
      series.ratings,
      [
        { mean: 0, sd: 1 },
        { mean: 3, sd: 0.01 },
      ],
      1,
    )[0]
    expect(fit.mean[at.bump]).toBeGreaterThan(1)
    expect(Math.abs((fit.mean[at.bump] ?? 0) - (bump?.mean ?? 0))).toBeLessThan(0.7)
  })

  it('remembers the level of a past day: on that day the two differ by nothing', () => {
    const series = seriesOf([
      [0, 8],
      [1, 7],
      [2, 8],
    ])
    const fit = filter(observe(series, undefined, variance, 0), 30, prior)
    const { mean, variance: left } = reading(fit, Float64Array.of(1, 2 ** (-2 / 30), 0, -1))
    expect(mean).toBeCloseTo(0, 9)
    expect(left).toBeLessThan(1e-6)
  })
})
