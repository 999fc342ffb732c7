import { safetyQuestions } from '@breakwater/core/care'
import { questionCodes } from '@breakwater/core/decide'
import { describe, expect, it } from 'vitest'
import { addressOf, placeOf } from './places.ts'

const named = (address: string) => new URLSearchParams(address.split('?')[1]).get('s') ?? undefined

describe('the address of a question', () => {
  it.each([...safetyQuestions, ...questionCodes])('of %s leads back to it and does not name it', question => {
    const address = addressOf({ question })
    expect(placeOf(named(address))).toEqual({ question })
    expect(address).toMatch(/^\/decide\?s=\d+$/)
  })
  it.each(['answers', 'outcome', 'arrival'] as const)('%s has its own', place => {
    expect(placeOf(named(addressOf(place)))).toBe(place)
  })
  it.each([undefined, '', '0', '99', '-1', '1.5', 'motives'])(
    '%s is none, and shows the page on arrival',
    name => {
      expect(placeOf(name)).toBe('arrival')
    },
  )
})
