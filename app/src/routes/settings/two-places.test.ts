import fc from 'fast-check'
import { expect, test } from 'vitest'
import { twoPlaces } from './two-places.ts'

const byte = fc.nat(255)

test('two different words of the twelve are asked back, the earlier one first', () => {
  fc.assert(
    fc.property(byte, byte, (a, b) => {
      const [first, second] = twoPlaces(12, Uint8Array.of(a, b))
      expect(first).toBeLessThan(second)
      expect(first).toBeGreaterThanOrEqual(0)
      expect(second).toBeLessThan(12)
    }),
  )
})

test('any word can be asked for', () => {
  const asked = new Set(
    Array.from({ length: 256 }, (_, byte) => twoPlaces(12, Uint8Array.of(byte, byte))).flat(),
  )
  expect(asked.size).toBe(12)
})
