import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type IdentifierSort, readIdentifier } from './identifiers.ts'
import { cardFileName, vCard } from './v-card.ts'

const card = (name: string, ...given: readonly [IdentifierSort, string][]) =>
  vCard(
    given.map(([sort, text], n) => ({ id: String(n), ...readIdentifier(sort, text, 'DE') })),
    name,
  )

/** What a parser by other people reads out of a card. */
function parsed(text: string | undefined) {
  const component = new ICAL.Component(ICAL.parse(text ?? ''))
  const all = (name: string) => component.getAllProperties(name).map(property => property.getFirstValue())
  return {
    name: component.name,
    version: all('version'),
    fn: all('fn'),
    n: all('n'),
    tel: all('tel'),
    email: all('email'),
  }
}

describe("the card for a phone's own block list", () => {
  it('is one contact with every number and address, as another parser reads it', () => {
    const text = card(
      'Do not answer',
      ['phone', '0172/1234567'],
      ['phone', '+44 20 7946 0018'],
      ['mail', 'Alex@Example.org'],
    )
    expect(parsed(text)).toEqual({
      name: 'vcard',
      version: ['3.0'],
      fn: ['Do not answer'],
      n: [['Do not answer', '', '', '', '']],
      tel: ['+491721234567', '+442079460018'],
      email: ['Alex@example.org'],
    })
  })

  it('holds neither their name nor their profiles: whoever finds the file learns less', () => {
    const text = card('Do not answer', ['phone', '0172 1234567'], ['name', 'Alex'], ['handle', 'alex'])
    expect(text).not.toMatch(/alex/i)
    expect(cardFileName).toBe('contact.vcf')
  })

  it('takes a number along that could not be read, with what stands in it', () => {
    expect(parsed(card('Do not answer', ['phone', 'old one; 110, or so\nthe new'])).tel).toEqual([
      'old one; 110, or so the new',
    ])
  })

  it('makes no number of what has no digit, in whatever script', () => {
    expect(card('Do not answer', ['phone', 'the old one'])).toBeUndefined()
    expect(parsed(card('Do not answer', ['phone', 'mobile'], ['phone', '٠١٢ or so'])).tel).toEqual([
      '٠١٢ or so',
    ])
  })

  it('is none without a number or an address', () => {
    expect(card('Do not answer', ['name', 'Alex'], ['profile', 'x.com/alex'])).toBeUndefined()
  })

  it('ends each line with CRLF, holds at most 75 octets in one, and tears no character apart', () => {
    const wide = fc.constantFrom('a', 'a', 'a', 'ß', '👋')
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      fc.string({ unit: wide, minLength: 150, maxLength: 300 }),
      fc.constant('a'.repeat(300)),
    )
    fc.assert(
      fc.property(name, given => {
        const text = card(given, ['phone', '0172 1234567']) ?? ''
        const lines = text.split('\r\n')
        expect(lines.pop()).toBe('')
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
          expect(line).not.toMatch(/[\r\n]/)
        }
        expect(parsed(text).tel).toEqual(['+491721234567'])
      }),
    )
  })

  // ical.js leaves the escape of a semicolon standing in FN, and splits N at one behind a backslash: so each has its own.
  it.each([
    ['fn', 'aß,:\\n"\n 👋', (given: string) => given],
    ['n', 'aß;,:n"\n 👋', (given: string) => [given, '', '', '', '']],
  ] as const)('brings any name through another parser unharmed, in %s', (field, letters, read) => {
    const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 90 })
    fc.assert(
      fc.property(name, given => {
        expect(parsed(card(given, ['phone', '0172 1234567']))[field]).toEqual([read(given)])
      }),
    )
  })
})
