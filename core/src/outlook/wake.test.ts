import { describe, expect, it } from 'vitest'
import { wakeOf } from './wake.ts'

describe('the wake of contacts', () => {
  it('is nothing before the first', () => {
    const { bump, slowed } = wakeOf([10])
    expect([bump(9), slowed(9)]).toEqual([0, 0])
  })

  it('begins with the whole bump, of which half is left after three days', () => {
    const { bump } = wakeOf([10])
    expect([bump(10), bump(13), bump(16)]).toEqual([1, 0.5, 0.25])
  })

  it('slows the curve for a week and then no more', () => {
    const { slowed } = wakeOf([10])
    expect([10, 11, 16, 17, 18, 400].map(slowed)).toEqual([0, 1, 6, 7, 7, 7])
  })

  it('counts a day in two wakes once, whatever the order and however often a day is told', () => {
    const { slowed, bump } = wakeOf([12, 10, 30, 12])
    expect([12, 19, 25, 31].map(slowed)).toEqual([2, 9, 9, 10])
    expect(bump(12)).toBe(1)
  })
})
