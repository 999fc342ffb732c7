import { expect, it } from 'vitest'
import { hardStretches } from './hard-times.ts'

const hours = (hard: readonly number[]) =>
  Array.from({ length: 24 }, (_, hour) => (hard.includes(hour) ? 2 : 0.8))

it('neighbouring hours are one stretch', () => {
  expect(hardStretches(hours([19, 20, 21]))).toEqual([{ from: 19, to: 21 }])
  expect(hardStretches(hours([7, 20, 21]))).toEqual([
    { from: 7, to: 7 },
    { from: 20, to: 21 },
  ])
})

it('a stretch goes on over midnight', () => {
  expect(hardStretches(hours([22, 23, 0, 1]))).toEqual([{ from: 22, to: 1 }])
})

it('names nothing where nothing stands out, or everything', () => {
  expect(hardStretches(hours([]))).toEqual([])
  expect(hardStretches([2, 2, 2])).toEqual([])
})
