import { describe, expect, it } from 'vitest'
import { day, moment, partsOf } from '../testing.ts'
import { textsByDay, writingRest } from './writing-rest.ts'

const zone = 'Europe/Berlin'
const now = moment('2026-03-10', '23:00')

function after(written: Record<string, number>) {
  return writingRest(new Map(Object.entries(written)), now, zone).suggest
}

describe('the rule that lets writing rest', () => {
  it.each([
    ['nothing written yet', {}, undefined],
    ['two days this week', { '2026-03-08': 2, '2026-03-09': 1 }, undefined],
    ['three days this week', { '2026-03-04': 1, '2026-03-08': 1, '2026-03-09': 1 }, 'rest'],
    ['today is one of the three', { '2026-03-08': 1, '2026-03-09': 1, '2026-03-10': 1 }, 'rest'],
    ['the third day is eight days ago', { '2026-03-03': 1, '2026-03-08': 1, '2026-03-09': 1 }, undefined],
    ['a day without a text is none', { '2026-03-07': 0, '2026-03-08': 1, '2026-03-09': 1 }, undefined],
    ['one text tonight', { '2026-03-10': 1 }, undefined],
    ['two texts tonight: this would be the third', { '2026-03-10': 2 }, 'stopForTonight'],
    [
      'two texts tonight after a full week',
      { '2026-03-08': 1, '2026-03-09': 1, '2026-03-10': 2 },
      'stopForTonight',
    ],
    ['two texts last night', { '2026-03-09': 2 }, undefined],
  ] as const)('%s', (_, written, suggest) => {
    expect(after(written)).toBe(suggest)
  })

  it('asks about searching for a why before anything, also the first time', () => {
    expect(writingRest(new Map(), now, zone).ask).toBe('stillSearchingForWhy')
  })

  it('takes one night as one: what was written at one in the morning belongs to the evening', () => {
    const { hold } = partsOf(
      day('2026-03-09').at('23:00').holds('a').day('2026-03-10').at('01:00').holds('b'),
    )
    expect(textsByDay(hold)).toEqual(new Map([['2026-03-09', 2]]))
    expect(writingRest(textsByDay(hold), moment('2026-03-10', '03:00'), zone).suggest).toBe('stopForTonight')
    expect(writingRest(textsByDay(hold), moment('2026-03-10', '05:00'), zone).suggest).toBeUndefined()
  })

  it('a change to a text is no new text', () => {
    expect(textsByDay(partsOf(day('2026-03-01').holds('a').changes('b')).hold)).toEqual(
      new Map([['2026-03-01', 1]]),
    )
  })
})
