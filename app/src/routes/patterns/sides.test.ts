import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposed, type Role, sidesOf, withRole } from './sides.ts'

describe('who is who', () => {
  it('of two names, saying one says the other', () => {
    expect(sidesOf(proposed(2, undefined))).toBeUndefined()
    expect(sidesOf(withRole(proposed(2, undefined), 1, 'me'))).toEqual({ me: [1], them: [0] })
  })

  it('is proposed where the file hints at it, and can be turned round', () => {
    expect(sidesOf(proposed(2, 0))).toEqual({ me: [0], them: [1] })
    expect(sidesOf(withRole(proposed(2, 0), 1, 'me'))).toEqual({ me: [1], them: [0] })
  })

  it('of three names waits for each: one side may have had two of them', () => {
    const two = withRole(proposed(3, 1), 0, 'them')
    expect(sidesOf(two)).toBeUndefined()
    expect(sidesOf(withRole(two, 2, 'them'))).toEqual({ me: [1], them: [0, 2] })
    expect(sidesOf(withRole(two, 2, 'other'))).toEqual({ me: [1], them: [0] })
  })

  it('never puts one name on two sides, whatever is tapped in which order', () => {
    const role = fc.constantFrom<Role>('me', 'them', 'other')
    const taps = fc.array(fc.tuple(fc.nat({ max: 3 }), role), { maxLength: 12 })
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), taps, (count, taps) => {
        const roles = taps.reduce(
          (given, [index, role]) => (index < count ? withRole(given, index, role) : given),
          proposed(count, undefined),
        )
        const sides = sidesOf(roles)
        if (sides === undefined) return
        expect(sides.me.filter(index => sides.them.includes(index))).toEqual([])
      }),
    )
  })
})
