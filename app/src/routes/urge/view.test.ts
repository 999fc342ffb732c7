import { emptyHold, type HoldState, type Urge } from '@breakwater/core/hold'
import { describe, expect, it } from 'vitest'
import { addressOf, arrivalView, currentWave, namedView, views } from './view.ts'

const began = Date.UTC(2026, 10, 21, 1, 0)
const minute = 60_000

function holding(change: Partial<Urge> = {}): HoldState {
  const at = new Date(began).toISOString()
  const urge: Urge = {
    id: 'wave',
    at,
    zone: 'UTC',
    ratings: [{ at, strength: 7 }],
    forecasts: [],
    ways: [],
    postponed: undefined,
    closed: undefined,
    ...change,
  }
  return { ...emptyHold(), urges: new Map([[urge.id, urge]]) }
}

describe('arriving on the urge page', () => {
  it('shows the first screen when no wave is on', () => {
    expect(arrivalView(emptyHold(), began)).toBe('first')
  })

  it('takes up the wave that is being ridden, instead of opening a second one', () => {
    const hold = holding()
    expect(arrivalView(hold, began + 4 * minute)).toBe('ways')
    expect(currentWave(hold, began + 4 * minute)?.id).toBe('wave')
  })

  it('asks about a wave that was put off twenty minutes ago', () => {
    const hold = holding({ postponed: new Date(began + minute).toISOString() })
    expect(arrivalView(hold, began + 21 * minute)).toBe('asked')
    expect(currentWave(hold, began + 21 * minute)?.id).toBe('wave')
  })

  it('starts afresh when the wave has ended, or was left alone for hours', () => {
    const closed = { at: new Date(began + 5 * minute).toISOString(), ending: 'passed' } as const
    expect(arrivalView(holding({ closed }), began + 6 * minute)).toBe('first')
    expect(arrivalView(holding(), began + 240 * minute)).toBe('first')
  })
})

describe('the address of a view', () => {
  it('leads back to the same view', () => {
    for (const view of views.filter(view => view !== 'first'))
      expect(namedView(new URL(addressOf(view), 'http://x').searchParams.get('s') ?? undefined)).toBe(view)
  })

  it('falls back to the arrival for a name that does not exist', () => {
    expect(namedView('nonsense')).toBeUndefined()
    expect(namedView(undefined)).toBeUndefined()
  })
})
