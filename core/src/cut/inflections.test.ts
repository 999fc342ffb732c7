import { describe, expect, it } from 'vitest'
import { namesToSuggest } from './inflections.ts'
import { compileMatcher } from './matcher.ts'

describe('declined names are offered, never taken for granted', () => {
  it.each([
    ['Анна Иванова', 'Анны Ивановой'],
    ['Иван Петров', 'Ивана Петрова'],
    ['Joanna Kowalska', 'Joanny Kowalskiej'],
    ['Jana Nováková', 'Jany Novákové'],
    ['Matti Virtanen', 'Matti Virtasen'],
    ['Nagy Anna', 'Nagy Annának'],
    ['Ayşe Yılmaz', 'Ayşe Yılmazın'],
  ])('%s: %s', (name, form) => {
    const person = {
      names: [name],
      nicknames: [],
      handles: [],
      profiles: [],
      phones: [],
      mails: [],
      notThem: [],
    }
    expect(namesToSuggest(name)).toContain(form)
    expect(compileMatcher([person]).signsIn(form)).toEqual([])
    expect(compileMatcher([{ ...person, names: [name, form] }]).signsIn(form)).toHaveLength(1)
  })
  it.each(['Alex Rivera', 'A', '田中太郎', '', '🌹'])('none for "%s"', name => {
    expect(namesToSuggest(name)).toEqual([])
  })
})
