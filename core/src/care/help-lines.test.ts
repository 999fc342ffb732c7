import 'temporal-polyfill/global'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestCountry } from './country.ts'
import { ageInDays, helpFor, smsLink, telLink } from './help-lines.ts'
import { type HelpRow, type HelpTable, parseHelpTable } from './help-table.ts'
import { checkRelease } from './release-check.ts'

const seen = { status: 'own', source: 'its own page', read: '2026-11-21', confirmed: false } as const
const row = (name: string, some: Partial<HelpRow> = {}): HelpRow => ({
  country: 'GB',
  for: 'crisis',
  name,
  number: '116 123',
  hours: 'always',
  ...seen,
  ...some,
})
const table = (...rows: HelpRow[]): HelpTable => ({
  fallback: { name: 'Directory', url: 'https://example.org', ...seen },
  countries: [
    { code: 'GB', name: 'United Kingdom', emergency: '999', ...seen },
    { code: 'FR', name: 'France', emergency: '112', police: { number: '17', ...seen }, ...seen },
  ],
  rows,
})

describe('help of a country', () => {
  it('has the emergency number, services, violence lines and the directory', () => {
    const help = helpFor('GB', table(row('A'), row('B', { for: 'violence' }), row('C', { country: 'FR' })))
    expect(help.country?.emergency).toBe('999')
    expect(help.services.map(one => one.name)).toEqual(['A'])
    expect(help.violence.map(one => one.name)).toEqual(['B'])
    expect(help.fallback.url).toBe('https://example.org')
  })
  it('puts confirmed rows first and the least sure ones last, else keeps the order of the table', () => {
    const rows = [
      row('stored', { status: 'stored' }),
      row('unseen', { status: 'unseen' }),
      row('secondary', { status: 'secondary' }),
      row('own one'),
      row('confirmed', { status: 'stored', confirmed: '2026-11-01' }),
      row('own two'),
    ]
    const names = helpFor('GB', table(...rows)).services.map(one => one.name)
    expect(names).toEqual(['confirmed', 'own one', 'own two', 'secondary', 'stored', 'unseen'])
  })
  it('that is not in the table, or not chosen, still leads to the directory', () => {
    for (const code of ['XX', undefined]) {
      const help = helpFor(code, table(row('A')))
      expect(help).toMatchObject({ country: undefined, services: [], violence: [] })
      expect(help.fallback.name).toBe('Directory')
    }
  })
})

describe('the age of a row', () => {
  it('counts from the day it was confirmed, else from the day it was read', () => {
    expect(ageInDays({ read: '2026-11-21', confirmed: false }, '2026-12-21')).toBe(30)
    expect(ageInDays({ read: '2026-11-21', confirmed: '2026-12-20' }, '2026-12-21')).toBe(1)
  })
  it('is never negative on a device whose clock is behind', () => {
    expect(ageInDays({ read: '2026-11-21', confirmed: false }, '2020-01-01')).toBe(0)
  })
})

describe('links', () => {
  it('to call hold nothing but what is dialled', () => {
    expect(telLink('116 123')).toBe('tel:116123')
    expect(telLink('0120-279-338')).toBe('tel:0120279338')
    expect(telLink('+44 20 7946 0123')).toBe('tel:+442079460123')
    expect(telLink('*4141')).toBe('tel:*4141')
  })
  it('to call never carry a letter or a space, whatever was written', () => {
    void fc.assert(
      fc.property(fc.string(), text => {
        expect(telLink(text)).toMatch(/^tel:\+?[\d*]*$/)
      }),
    )
  })
  it('to text carry the word where one is asked for', () => {
    expect(smsLink({ number: '85258', word: 'SHOUT' })).toBe('sms:85258?&body=SHOUT')
    expect(smsLink({ number: '988' })).toBe('sms:988')
  })
})

describe('the suggested country', () => {
  it('follows the place before the language', () => {
    expect(suggestCountry('en-US', 'Europe/Berlin')).toBe('DE')
    expect(suggestCountry('en-US', 'America/New_York')).toBe('US')
    expect(suggestCountry('es', 'America/Argentina/Buenos_Aires')).toBe('AR')
    expect(suggestCountry('en-IN', 'Asia/Calcutta')).toBe('IN')
  })
  it('takes the region of the language when the zone says nothing', () => {
    expect(suggestCountry('pt-BR', 'UTC')).toBe('BR')
    expect(suggestCountry('fr', 'Etc/GMT')).toBeUndefined()
    expect(suggestCountry('not a locale', '')).toBeUndefined()
  })
})

describe('a table with a mistake', () => {
  it('is refused with the row and the field', () => {
    const wrong = { ...table(row('A')), rows: [{ ...row('Samaritans'), number: 'call us' }] }
    expect(() => parseHelpTable(wrong)).toThrow('GB Samaritans: rows.0.number: not a phone number')
  })
  it('is refused when a row cannot be reached at all, or its country is not listed', () => {
    const { number: _, ...unreachable } = row('A')
    expect(() => parseHelpTable(table(unreachable))).toThrow('a way to reach it')
    expect(() => parseHelpTable(table(row('A', { country: 'US' })))).toThrow(
      'US A: its country is not listed',
    )
  })
})

describe('the release check', () => {
  const release = { version: '1.0.0', date: '2027-05-20' }
  it('lets a table of exactly 180 days pass', () => {
    expect(checkRelease(table(row('A')), release)).toEqual([])
  })
  it('names every row that is a day older, emergency numbers and the directory too', () => {
    const complaints = checkRelease(table(row('A')), { ...release, date: '2027-05-21' })
    expect(complaints).toHaveLength(5)
    expect(complaints.join('\n')).toContain('GB A: last checked 181 days before')
    expect(complaints.join('\n')).toContain('FR police 17')
  })
  it('counts from the confirmation where there is one', () => {
    const rows = table(row('A', { read: '2020-01-01', confirmed: '2027-05-01' }))
    expect(checkRelease(rows, release)).toEqual([])
  })
  it('refuses a row dated after the release', () => {
    expect(checkRelease(table(row('A', { read: '2027-06-01' })), release)[0]).toContain('in the future')
  })
})
