import 'temporal-polyfill/global'
import { emptyCare, type SafetyState } from '@breakwater/core/care'
import { emptyPlan, type PlanState, plainPlan } from '@breakwater/core/plan'
import { describe, expect, it } from 'vitest'
import { factOf } from './fact.ts'

const at = '2026-11-21T01:00:00Z'
const wrote = { at, zone: 'UTC', direction: 'outgoing' } as const
const looked = { at, zone: 'UTC', direction: 'soughtLook' } as const
const unasked = emptyCare().safety

function planned(slips: { outgoing: boolean; soughtLook: boolean }): PlanState {
  const plan = {
    ...plainPlan,
    id: 'plan',
    start: '2026-11-01T12:00:00Z',
    zone: 'UTC',
    startDay: '2026-11-01',
    slips,
    ended: undefined,
  }
  return { ...emptyPlan(), plans: new Map([['plan', plan]]) }
}

function answered(change: Partial<SafetyState>): SafetyState {
  return { ...unasked, ...change }
}

describe('how a contact is said', () => {
  it('counts only what the plan counts', () => {
    const plans = planned({ outgoing: true, soughtLook: false })
    expect(factOf(wrote, plans, unasked).counts).toBe('counted')
    expect(factOf(looked, plans, unasked).counts).toBe('notCounted')
  })

  it('counts nothing without a plan', () => {
    expect(factOf(wrote, emptyPlan(), unasked).counts).toBe('noPlan')
  })

  it('does not say that there is no plan while nobody can read whether there is one', () => {
    expect(factOf(wrote, undefined, unasked).counts).toBe('unread')
  })

  it('says first that an order decides, then that somebody asked to stop, then that people come first', () => {
    const plans = emptyPlan()
    const both = answered({ order: 'unsure', askedToStop: 'yes', danger: 'yes' })
    expect(factOf(wrote, plans, both).care).toBe('orderStands')
    expect(factOf(wrote, plans, answered({ askedToStop: 'yes', danger: 'yes' })).care).toBe('askedToStop')
    expect(factOf(wrote, plans, answered({ danger: 'unsure' })).care).toBe('unsafe')
    expect(factOf(wrote, plans, unasked).care).toBeUndefined()
  })

  it('says nothing about messages when they only looked', () => {
    expect(factOf(looked, emptyPlan(), answered({ order: 'yes' })).care).toBeUndefined()
  })
})
