import { describe, expect, it } from 'vitest'
import { safetyPage } from './page.ts'
import { emptyCare, type SafetyState } from './state.ts'

const when = (some: Partial<SafetyState>): SafetyState => ({ ...emptyCare().safety, ...some })

describe('the page for yes and unsure', () => {
  it('does not show when nobody asked or every answer is no', () => {
    expect(safetyPage(emptyCare().safety)).toEqual([])
    expect(safetyPage(when({ watched: 'no', danger: 'no', threatened: 'no' }))).toEqual([])
  })
  it.each(['watched', 'danger', 'threatened'] as const)(
    'for %s begins with people and says that nothing is cut yet',
    question => {
      for (const answer of ['yes', 'unsure'] as const)
        expect(safetyPage(when({ [question]: answer }))).toEqual([
          'peopleFirst',
          'nothingCutYet',
          'otherDevice',
          'helpLines',
          'keepEvidence',
          'safetyPlan',
        ])
    },
  )
  it('for an order leaves the rules to the order', () => {
    expect(safetyPage(when({ order: 'yes' }))).toEqual([
      'peopleFirst',
      'helpLines',
      'keepEvidence',
      'orderDecides',
    ])
  })
  it('for being asked to stop says what that changes', () => {
    expect(safetyPage(when({ askedToStop: 'unsure' }))).toEqual(['peopleFirst', 'askedToStop'])
  })
})
