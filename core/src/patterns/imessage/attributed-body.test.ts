import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributedLength } from './attributed-body.ts'
import { archive } from './testing/archive.ts'

test.each([
  ['short', 5],
  ['é'.repeat(64), 64],
  ['日'.repeat(10_000), 10_000],
  ['x'.repeat(70_000), 70_000],
  ['two 👋🏽 hands', 12],
  ['\ufffclook', 4],
  ['', 0],
])('the length of a text is taken from the archive', (text, length) => {
  expect(attributedLength(archive(text))).toBe(length)
  expect(attributedLength(archive(text, true))).toBe(length)
})

test('a text that talks about strings is not taken for one', () => {
  expect(attributedLength(archive('NSString \u0084\u0001+ NSString'))).toBe(21)
})

test('where anything is not as expected there is no length', () => {
  const right = archive('hello')
  const end = right.lastIndexOf(0x86)
  expect(right[end]).toBe(0x86)
  for (const [place, value] of [
    [0, 5],
    [5, 0x58],
    [end, 0x85],
    [end - 1, 0xff],
    [end - 6, 0x83],
    [end - 7, 0x2a],
  ] as const) {
    const wrong = right.slice()
    wrong[place] = value
    expect(attributedLength(wrong)).toBe(0)
  }
})

test('cut off inside of the text it has no length', () => {
  const whole = archive('hello', true)
  for (let end = 0; end < whole.lastIndexOf(0x86); end++)
    expect(attributedLength(whole.subarray(0, end))).toBe(0)
})

test('other bytes have a length that is not beyond them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(120), (noise, place) => {
      const bytes = archive('hello there')
      bytes.set(noise.subarray(0, Math.max(0, bytes.length - place)), Math.min(place, bytes.length))
      expect(attributedLength(bytes)).toBeLessThanOrEqual(bytes.length)
    }),
  )
})
