import { expect, it } from 'vitest'
import { closenessOf, imbalanceOf } from './closeness.ts'

it('a week is close when both write, and not at all when one is silent', () => {
  expect(closenessOf(50, 0)).toBe(0)
  expect(closenessOf(50, 50)).toBeCloseTo(Math.log(51))
  expect(closenessOf(50, 20)).toBe(closenessOf(20, 50))
})

it('a week leans to who wrote more, less where there was little', () => {
  expect(imbalanceOf(20, 0)).toBe(0.8)
  expect(imbalanceOf(1, 0)).toBeCloseTo(1 / 6)
  expect(imbalanceOf(0, 20)).toBe(-0.8)
})
