import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayFromIndex } from '../../journal/calendar.ts'
import { wallClock } from './wall-clock.ts'

const read = (text: string): number => {
  const bytes = new TextEncoder().encode(`"${text}"`)
  return wallClock(bytes, 1, bytes.length - 1)
}

describe('a time', () => {
  test('of any second of a thousand years is read as if it were UTC', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 300_000 }),
        fc.nat(86_399),
        fc.constantFrom('T', ' '),
        (day, second, between) => {
          const clock = [second / 3600, (second / 60) % 60, second % 60]
          const time = clock.map(part => String(Math.floor(part)).padStart(2, '0')).join(':')
          expect(read(`${dayFromIndex(day)}${between}${time}`)).toBe((day * 86_400 + second) * 1000)
        },
      ),
    ))

  test.each([
    ['2024-03-05T12:00:00Z', 0],
    ['2024-03-05 12:00:00+00:00', 0],
    ['2024-03-05 12:00:00.123456+00:00', 123],
    ['2024-03-05T12:00:00.5Z', 500],
  ])('may have a fraction and no offset (%s)', (text, more) => {
    expect(read(text)).toBe(1_709_640_000_000 + more)
  })
})

test.each([
  '',
  '2024-03-05',
  '2024-03-05T12:00',
  '2024-02-30T12:00:00',
  '2023-02-29T12:00:00',
  '2024-13-01T12:00:00',
  '2024-00-01T12:00:00',
  '2024-03-05T24:00:00',
  '2024-03-05T12:60:00',
  '2024-03-05T12:00:00+02:00',
  '2024-03-05T12:00:00 PM',
  '05.03.2024 12:00:00',
  '2024/03/05 12:00:00',
])('%j is no time that can be read without a doubt', text => {
  expect(read(text)).toBeNaN()
})
