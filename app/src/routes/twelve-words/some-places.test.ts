import fc from 'fast-check'
import { expect, test } from 'vitest'
import { somePlaces } from './some-places.ts'

const byte = fc.nat(255)

test('different words of the twelve are asked back, the earlier ones first', () => {
  fc.assert(
    fc.property(byte, byte, byte, (a, b, c) => {
      const places = somePlaces(3, 12, Uint8Array.of(a, b, c))
      expect(new Set(places).size).toBe(3)
      expect(places.toSorted((one, other) => one - other)).toEqual(places)
      expect(places.every(place => place >= 0 && place < 12)).toBe(true)
    }),
  )
})

test('any word can be asked for', () => {
  const asked = new Set(
    Array.from({ length: 256 }, (_, byte) => somePlaces(2, 12, Uint8Array.of(byte, byte))).flat(),
  )
  expect(asked.size).toBe(12)
})
