import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastLedger } from './ledger.ts'

const pairs = (errors: readonly number[]) => errors.map(error => ({ forecast: 5 + error, came: 5 }))

describe('the ledger of own forecasts', () => {
  it('says nothing below five', () => {
    expect(forecastLedger([])).toBeUndefined()
    expect(forecastLedger(pairs([3, 3, 3, 3]))).toBeUndefined()
  })

  it('tells the bias, how far off, and a range', () => {
    expect(forecastLedger(pairs([3, 4, 2, 3, 3, -1]))).toMatchObject({
      n: 6,
      bias: expect.closeTo(14 / 6, 9),
      missedBy: expect.closeTo(16 / 6, 9),
      tendency: 'over',
    })
    expect(forecastLedger(pairs([-3, -4, -2, -3, -3]))?.tendency).toBe('under')
  })

  it('names no tendency when errors go both ways, or when five small ones could be chance', () => {
    expect(forecastLedger(pairs([4, -4, 3, -3, 1]))?.tendency).toBe('unclear')
    expect(forecastLedger(pairs([1, 0, 1, 0, 1]))?.tendency).toBe('unclear')
  })

  it('has a range around the bias that narrows as forecasts come', () => {
    const errors = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 5, maxLength: 80 })
    fc.assert(
      fc.property(errors, list => {
        const once = forecastLedger(pairs(list))
        const thrice = forecastLedger(pairs([...list, ...list, ...list]))
        if (once === undefined || thrice === undefined) throw new Error('nothing was said')
        expect(once.low).toBeLessThan(once.bias)
        expect(once.bias).toBeLessThan(once.high)
        expect(thrice.high - thrice.low).toBeLessThan(once.high - once.low)
      }),
    )
  })
})
