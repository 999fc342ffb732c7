import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURVE, lastMinute, spotOf } from './curve.ts'
import { placeAt, SWELL, swellAt } from './swell.ts'

describe('the wave of an urge', () => {
  it('rises, peaks and passes', () => {
    expect(swellAt(0)).toBeLessThan(0.02)
    expect(swellAt(0.3)).toBeLessThan(swellAt(0.5))
    expect(swellAt(0.8)).toBeLessThan(swellAt(0.6))
    expect(swellAt(1)).toBeLessThan(0.05)
  })

  it('is higher the stronger the urge, and stays in its frame', () => {
    expect(placeAt(0.5, 9).y).toBeLessThan(placeAt(0.5, 3).y)
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (progress, strength) => {
        const { x, y } = placeAt(progress, strength)
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(SWELL.width)
        expect(y).toBeGreaterThan(10)
        expect(y).toBeLessThanOrEqual(SWELL.ground)
      }),
    )
  })
})

describe('the curve of ratings', () => {
  it('keeps all ratings and the forecast in view', () => {
    const points = [
      { minute: 0, strength: 8 },
      { minute: 40, strength: 2 },
    ]
    const last = lastMinute(points, { minute: 20, strength: 6 })
    expect(last).toBe(40)
    expect(spotOf({ minute: 40, strength: 2 }, last).x).toBe(CURVE.width - CURVE.right)
    expect(spotOf({ minute: 0, strength: 10 }, last).y).toBe(CURVE.top)
  })

  it('leaves room for a quarter of an hour from the first rating on', () => {
    expect(lastMinute([{ minute: 0, strength: 5 }])).toBe(15)
  })
})
