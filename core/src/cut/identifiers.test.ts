import { describe, expect, it } from 'vitest'
import { personState } from '../state.ts'
import { day, type Story, stateOf } from '../testing.ts'
import { readHandle, readMail, readProfile } from './address.ts'
import { type IdentifierSort, identifiers, readIdentifier } from './identifiers.ts'

const notes = (...given: readonly [IdentifierSort, string][]): Story => {
  const story = day('2026-03-01')
  for (const [sort, value] of given) story.records('identifier.noted', { sort, value })
  return story
}
const listOf = (story: Story, country?: string) => identifiers(personState(stateOf(story)).kept, country)

describe('what is known of them', () => {
  it('is listed as it was noted, each in one spelling beside the typed one', () => {
    const list = listOf(
      notes(['name', 'Alex  Weber'], ['phone', '0172/1234567'], ['mail', 'a.weber@Example.ORG']),
      'DE',
    )
    expect(list.map(({ typed, value, shown, read }) => [typed, value, shown, read])).toEqual([
      ['Alex  Weber', 'Alex Weber', 'Alex Weber', true],
      ['0172/1234567', '+491721234567', '+49 172 1234567', true],
      ['a.weber@Example.ORG', 'a.weber@example.org', 'a.weber@example.org', true],
    ])
  })

  it('is listed once, however often it was typed', () => {
    const list = listOf(
      notes(['phone', '0172 1234567'], ['phone', '+49 172 1234567'], ['handle', '@alex'], ['handle', 'Alex']),
      'DE',
    )
    expect(list.map(({ typed }) => typed)).toEqual(['0172 1234567', '@alex'])
  })

  it('is kept as typed and marked where it cannot be read', () => {
    expect(readIdentifier('phone', ' the one from work ')).toEqual({
      sort: 'phone',
      typed: 'the one from work',
      value: 'the one from work',
      shown: 'the one from work',
      read: false,
    })
  })

  it('is gone when it was taken back', () => {
    expect(listOf(notes(['handle', 'alex']).removes('identifier.noted'))).toEqual([])
  })
})

describe('a mail address', () => {
  it.each([
    [' Alex.Weber@Example.ORG ', 'Alex.Weber@example.org'],
    ['mailto:alex@example.org', 'alex@example.org'],
    ['Alex Weber <alex@EXAMPLE.org>', 'alex@example.org'],
    ['alex+shop@example.org', 'alex+shop@example.org'],
    ['jürgen@müller.example', 'jürgen@müller.example'],
  ])('%s is %s', (text, value) => {
    expect(readMail(text)).toEqual({ read: true, value })
  })
  it.each([
    'alex',
    'alex@',
    '@example.org',
    'alex@example',
    'a@example.org, b@example.org',
    'alex@example.org.',
  ])('%s is kept as typed', text => {
    expect(readMail(text)).toEqual({ read: false, value: text })
  })
})

describe('a handle', () => {
  it.each([
    ['@alex', 'alex'],
    ['alex_w.7', 'alex_w.7'],
    ['@alex@social.example', 'alex@social.example'],
  ])('%s is %s', (text, value) => {
    expect(readHandle(text)).toEqual({ read: true, value })
  })
  it.each(['alex weber', '@', 'https://x.com/alex'])('%s is kept as typed', text => {
    expect(readHandle(text)).toEqual({ read: false, value: text })
  })
})

describe('the address of a profile', () => {
  it.each([
    ['https://WWW.Instagram.com/Alex/?igsh=abc&utm_source=qr#top', 'https://instagram.com/Alex'],
    ['m.facebook.com/profile.php?id=7&ref=bookmarks', 'https://facebook.com/profile.php?id=7'],
    ['http://x.com/alex?s=21', 'https://x.com/alex'],
    ['https://youtube.com/@alex', 'https://youtube.com/@alex'],
  ])('%s is %s', (text, value) => {
    expect(readProfile(text)).toEqual({ read: true, value })
  })
  it.each([
    'alex',
    'javascript:alert(1)',
    'mailto:alex@example.org',
    'https://',
    'two words.com',
    'http://localhost',
  ])('%s is kept as typed', text => {
    expect(readProfile(text)).toEqual({ read: false, value: text })
  })
})
