import { type StageSegment, stageCodes } from '@breakwater/core/heal'
import { addDays } from '@breakwater/core/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ribbonOf } from './ribbon-parts.ts'

const segment = (stage: StageSegment['stage'], lane: 0 | 1, from: string, to: string): StageSegment => ({
  stage,
  lane,
  from,
  to,
})

describe('the ribbon', () => {
  it('is none where nothing was ever chosen', () => {
    expect(ribbonOf([])).toBeUndefined()
  })

  it('gives each day the same width, and a choice of today its own day', () => {
    const ribbon = ribbonOf([
      segment('denial', 0, '2026-03-01', '2026-03-03'),
      segment('anger', 0, '2026-03-04', '2026-03-04'),
    ])
    expect(ribbon).toMatchObject({ from: '2026-03-01', to: '2026-03-04', stages: ['denial', 'anger'] })
    expect(ribbon?.parts.map(({ start, width }) => [start, width])).toEqual([
      [0, 0.75],
      [0.75, 0.25],
    ])
  })

  it('names a theme once that came back', () => {
    const again = ribbonOf([
      segment('anger', 0, '2026-03-01', '2026-03-01'),
      segment('denial', 0, '2026-03-02', '2026-03-02'),
      segment('anger', 0, '2026-03-03', '2026-03-03'),
    ])
    expect(again?.stages).toEqual(['anger', 'denial'])
  })

  it('lies within its width and in the order of the days, over any years', () => {
    const stretches = fc.array(fc.record({ days: fc.nat(400), stage: fc.constantFrom(...stageCodes) }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(stretches, told => {
        let day = '2023-01-01'
        const segments = told.map(({ days, stage }) => {
          const from = day
          day = addDays(day, days + 1)
          return segment(stage, 0, from, addDays(from, days))
        })
        const parts = ribbonOf(segments)?.parts ?? []
        parts.forEach(({ start, width }, n) => {
          const next = parts[n + 1]?.start ?? 1
          expect(start + width).toBeCloseTo(next, 9)
          expect(width).toBeGreaterThan(0)
        })
        expect(parts[0]?.start).toBe(0)
      }),
    )
  })
})
