import { closeBaseline, firstBaseline } from './baseline.ts'
import { type Expected, lowDays } from './two-states.ts'

/** A distant day has between 3 and 35 % of the usual; at first it is taken to have this much. */
const ratios = { least: 0.03, first: 0.12, most: 0.35 }
const sizes = { least: 0.3, first: 2, most: 50 }
const passes = 3

/** The days of a chat by the detector: which are distant, and what a close one would have brought. */
export interface Distances {
  readonly isLow: Uint8Array
  /** Messages that each day would bring if it were close. */
  readonly usual: Float64Array
}

/** Finds the distant days. `counts`: messages of both sides a day; `factors`: see `weekdayFactors`. */
export function distancesOf(counts: Float64Array, factors: Float64Array): Distances {
  const even = counts.map((count, day) => count / (factors[day] ?? 1))
  let usual = times(firstBaseline(even), factors)
  let expected: Expected = { close: usual, ratio: ratios.first, size: sizes.first }
  let isLow = lowDays(counts, expected)
  for (let pass = 1; pass < passes; pass++) {
    usual = times(closeBaseline(even, isLow), factors)
    expected = { close: usual, ratio: ratioOf(counts, usual, isLow), size: sizeOf(counts, usual, isLow) }
    isLow = lowDays(counts, expected)
  }
  return { isLow, usual }
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, n) => value * (b[n] ?? 1))
}

function ratioOf(counts: Float64Array, usual: Float64Array, isLow: Uint8Array): number {
  let [found, expected] = [0, 0]
  for (let day = 0; day < counts.length; day++) {
    if (isLow[day] === 0) continue
    found += counts[day] ?? 0
    expected += usual[day] ?? 0
  }
  return expected === 0 ? ratios.first : Math.min(ratios.most, Math.max(ratios.least, found / expected))
}

/** By moments: the variance of a negative binomial is its mean, and its mean squared over the size. */
function sizeOf(counts: Float64Array, usual: Float64Array, isLow: Uint8Array): number {
  let [squares, excess] = [0, 0]
  for (let day = 0; day < counts.length; day++) {
    if (isLow[day] === 1) continue
    const expected = usual[day] ?? 0
    squares += expected * expected
    excess += ((counts[day] ?? 0) - expected) ** 2 - expected
  }
  return excess <= 0 ? sizes.most : Math.min(sizes.most, Math.max(sizes.least, squares / excess))
}
