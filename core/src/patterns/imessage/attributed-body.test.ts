import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributedLength } from './attributed-body.ts'

const bytesOf = (text: string) => [...new TextEncoder().encode(text)]
const className = (name: string) => [0x84, 0x84, 0x84, name.length, ...bytesOf(name), 0]

function counted(length: number): number[] {
  if (length < 0x80) return [length]
  const two = [length & 0xff, (length >> 8) & 0xff]
  return length < 0x10000 ? [0x81, ...two] : [0x82, ...two, (length >> 16) & 0xff, length >> 24]
}

/** An archive as newer systems write it, with the attributes of a first part after the text. */
function archive(text: string, mutable = false): Uint8Array<ArrayBuffer> {
  const body = bytesOf(text)
  const string = mutable
    ? [...className('NSMutableString').slice(0, -1), 1, 0x84, 0x84, 8, ...bytesOf('NSString'), 1, 0x95]
    : [...className('NSString').slice(0, -1), 1, 0x94]
  const attributes = [
    0x86,
    0x84,
    0x02,
    0x69,
    0x49,
    1,
    5,
    0x92,
    ...className('NSDictionary'),
    0x94,
    0x84,
    1,
    0x69,
  ]
  const start = [0x04, 0x0b, ...bytesOf('streamtyped'), 0x81, 0xe8, 0x03, 0x84, 0x01, 0x40]
  const root = [...className('NSAttributedString'), ...className('NSObject'), 0x85, 0x92]
  return Uint8Array.of(
    ...start,
    ...root,
    ...string,
    0x84,
    0x01,
    0x2b,
    ...counted(body.length),
    ...body,
    ...attributes,
  )
}

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
