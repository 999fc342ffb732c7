import { describe, expect, it } from 'vitest'
import { toggled } from './toggled.ts'

describe('several answers to one question', () => {
  it('come and go with a tap', () => {
    expect(toggled(['heal'], 'pattern')).toEqual(['heal', 'pattern'])
    expect(toggled(['heal', 'pattern'], 'heal')).toEqual(['pattern'])
  })
  it.each(['none', 'closed', 'nothing'])('"%s" stands alone', answer => {
    expect(toggled(['children', 'work'], answer)).toEqual([answer])
    expect(toggled([answer], 'children')).toEqual(['children'])
    expect(toggled([answer], answer)).toEqual([])
  })
})
