import { describe, expect, it } from 'vitest'
import { surfNoise } from './surf-noise.ts'

/** A small generator, so that the test hears the same surf every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const surf = surfNoise(20_000, seeded(7))

describe('the surf made in the browser', () => {
  it('uses the whole range and never more', () => {
    expect(Math.max(...surf.map(Math.abs))).toBeCloseTo(1, 5)
  })

  it('repeats without a click: the step from the last sample to the first is like any other step', () => {
    const steps = surf.slice(1).map((sample, i) => Math.abs(sample - (surf[i] ?? 0)))
    const seam = Math.abs((surf[0] ?? 0) - (surf.at(-1) ?? 0))
    expect(seam).toBeLessThanOrEqual(Math.max(...steps))
  })

  it('is low: neighbouring samples are nearly the same, as in a rumble and not in a hiss', () => {
    const steps = surf.slice(1).map((sample, i) => (sample - (surf[i] ?? 0)) ** 2)
    const power = surf.map(sample => sample ** 2)
    expect(mean(steps)).toBeLessThan(mean(power) / 10)
  })
})

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
