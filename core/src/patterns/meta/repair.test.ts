import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repaired } from './repair.ts'
import { broken } from './testing/exports.ts'

describe('letters', () => {
  test('that were written as bytes are put together; all others stay', () => {
    expect(repaired(broken('Zoë 🌊'))).toBe('Zoë 🌊')
    for (const whole of ['Zoë', 'Łucja', 'plain', 'Ã', '€ Ã«', '']) expect(repaired(whole)).toBe(whole)
  })

  test('of any text come back whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(repaired(broken(text))).toBe(text)
      }),
    )
  })
})
