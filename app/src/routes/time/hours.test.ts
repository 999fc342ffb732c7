import { beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '../../messages/catalogue.ts'
import { hourSteps, hoursInWords } from './hours.ts'

beforeAll(() => loadMessages('time'))

describe('hours in words', () => {
  it.each([
    [0, 'no time'],
    [0.25, 'a quarter of an hour'],
    [0.5, 'half an hour'],
    [0.75, 'an hour'],
    [1, 'an hour'],
    [1.5, 'an hour and a half'],
    [2, '2 hours'],
    [4.5, '4 and a half hours'],
    [24, '24 hours'],
  ])('%d is said as %s', (hours, said) => {
    expect(hoursInWords(hours)).toBe(said)
  })

  it('says each step that can be picked in words of its own', () => {
    expect(new Set(hourSteps.map(hoursInWords)).size).toBe(hourSteps.length)
  })
})
