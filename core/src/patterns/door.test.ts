import { describe, expect, it } from 'vitest'
import { begun, partsOf, type Story } from '../testing.ts'
import { type PatternsDoor, patternsDoor, patternsWait } from './door.ts'

const hour = 3_600_000
const at = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds

/** The door at a moment of this story, by day unless said otherwise. */
function door(
  story: Story,
  moment: string | number,
  given: { night?: 'day' | 'night' | 'narrow'; askedAt?: number } = {},
): PatternsDoor {
  const { hold, plan } = partsOf(story)
  const now = typeof moment === 'number' ? moment : at(moment)
  return patternsDoor({ hold, plan, night: 'day', now, ...given })
}

describe('the door to the shape of a chat', () => {
  const calm = begun()
  it('is open by day', () => {
    expect(door(calm, '2026-03-10T12:00:00Z')).toEqual({ open: true })
  })

  it('is closed in the evening, and opens two minutes after somebody asked', () => {
    const now = at('2026-03-10T21:30:00Z')
    expect(door(calm, now, { night: 'night' })).toEqual({ open: false, because: 'night' })
    const asked = { night: 'night', askedAt: now } as const
    expect(door(calm, now, asked)).toEqual({ open: false, because: 'night', opensAt: now + 120_000 })
    expect(door(calm, now + 120_000, asked)).toEqual({ open: true })
  })

  it('stays closed after midnight, whatever was asked', () => {
    const now = at('2026-03-11T00:30:00Z')
    const askedAt = now - hour
    expect(door(calm, now, { night: 'narrow', askedAt })).toEqual({ open: false, because: 'narrow' })
  })

  const slipped = begun().day('2026-03-02').at('15:00').contact('outgoing')
  const slip = at('2026-03-02T14:00:00Z')
  it('is closed for 24 hours after a slip', () => {
    expect(door(slipped, slip + hour)).toEqual({ open: false, because: 'slip', until: slip + 24 * hour })
    expect(door(slipped, slip + 24 * hour + 1)).toEqual({ open: true })
  })

  it('opens after a wait, which begins anew when something happens after the asking', () => {
    const askedAt = slip + hour
    const opensAt = askedAt + patternsWait
    expect(door(slipped, askedAt, { askedAt })).toMatchObject({ open: false, opensAt })
    expect(door(slipped, opensAt, { askedAt })).toEqual({ open: true })
    expect(door(slipped, slip + hour, { askedAt: slip - 1 })).not.toHaveProperty('opensAt')
  })

  it('is closed for 24 hours after an urge of 8 or more, not after a weaker one', () => {
    const strong = begun().day('2026-03-02').at('15:00').urge(8)
    expect(door(strong, slip + 23 * hour)).toMatchObject({ open: false, because: 'strongUrge' })
    expect(door(strong, slip + 25 * hour)).toEqual({ open: true })
    expect(door(begun().day('2026-03-02').at('15:00').urge(7), slip + hour)).toEqual({ open: true })
  })

  it('is closed while an incoming message cools, four hours', () => {
    const story = begun().day('2026-03-02').at('15:00').contact('incoming')
    const until = slip + 4 * hour
    expect(door(story, slip + hour)).toEqual({ open: false, because: 'incoming', until })
    const askedAt = slip + hour
    expect(door(story, askedAt + patternsWait, { askedAt })).toEqual({ open: true })
    expect(door(story, until)).toEqual({ open: true })
  })
})
