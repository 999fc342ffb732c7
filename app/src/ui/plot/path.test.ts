import { expect, it } from 'vitest'
import { dotsPath, linePath, lonePath, runsPath } from './path.ts'

it('a line joins neighbours and never passes over a missing day', () => {
  expect(linePath([1, 3, undefined, 2, 4], 10)).toBe('M0.5 9L1.5 7M3.5 8L4.5 6')
})

it('a day between two missing ones is a dot, and nought is a value like any other', () => {
  expect(lonePath([undefined, 0, undefined, 3, 4], 10)).toBe('M1.5 10h0')
  expect(linePath([undefined, undefined], 10)).toBe('')
})

it('days that are on lie side by side as one stroke, up to the end', () => {
  expect(runsPath([true, true, false, true])).toBe('M0 .5H2M3 .5H4')
  expect(runsPath([false, false])).toBe('')
})

it('dots stand alone', () => {
  expect(dotsPath([{ x: 1, y: 2 }])).toBe('M1 2h0')
})

it('two years of three lines are written in a blink', () => {
  const values = Array.from({ length: 730 }, (_, n) => (n % 9 === 0 ? undefined : n % 11))
  const from = performance.now()
  for (let n = 0; n < 3; n++) linePath(values, 10)
  expect(performance.now() - from).toBeLessThan(50)
})
