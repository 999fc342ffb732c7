import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFarAhead, isHlc, millisecondsOf, observe, tick } from './hlc.ts'

const DEVICE = 'aaaaaaaaaaaaaaaa'
const NOON = Date.UTC(2026, 10, 21, 12)
const HOUR = 3_600_000
const anyNow = fc.oneof(
  fc.integer({ min: 0, max: 4e12 }),
  fc.constantFrom(Number.NaN, -1, Number.POSITIVE_INFINITY, 2 ** 53),
)

describe('the clock that orders records', () => {
  test('every stamp is later than the one before, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.array(anyNow, { minLength: 2 }), clock => {
        let last: string | undefined
        for (const now of clock) {
          const next = tick(last, now, DEVICE)
          expect(isHlc(next)).toBe(true)
          if (last !== undefined) expect(next > last).toBe(true)
          last = observe(last, next)
        }
      }),
    )
  })

  test('a clock that jumped back keeps counting from the last stamp', () => {
    const before = tick(undefined, NOON, DEVICE)
    const after = tick(before, NOON - 5 * HOUR, DEVICE)
    expect(after > before).toBe(true)
    expect(millisecondsOf(after)).toBe(NOON)
  })

  test('a full counter goes over into the next millisecond', () => {
    const full = `${NOON.toString(16).padStart(12, '0')}ffff${DEVICE}`
    expect(tick(full, NOON, DEVICE)).toBe(`${(NOON + 1).toString(16).padStart(12, '0')}0000${DEVICE}`)
  })

  test('a stamp from the future is counted on from, so that later records come after it', () => {
    const future = tick(undefined, NOON + 400 * 24 * HOUR, 'bbbbbbbbbbbbbbbb')
    expect(tick(observe(undefined, future), NOON, DEVICE) > future).toBe(true)
  })

  test('a stamp that no clock can have made is not counted on from', () => {
    const known = tick(undefined, NOON, DEVICE)
    expect(observe(known, 'f'.repeat(32))).toBe(known)
    expect(observe(undefined, 'f'.repeat(32))).toBeUndefined()
  })

  test('more than 24 hours ahead looks wrong, 24 hours do not', () => {
    expect(isFarAhead(tick(undefined, NOON + 24 * HOUR, DEVICE), NOON)).toBe(false)
    expect(isFarAhead(tick(undefined, NOON + 24 * HOUR + 1, DEVICE), NOON)).toBe(true)
    expect(isFarAhead(undefined, NOON)).toBe(false)
  })
})
