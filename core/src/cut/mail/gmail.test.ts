import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobody } from '../shielded.ts'
import { exceptionsFit, gmailFilters, gmailRoom } from './gmail.ts'
import { lookedFor } from './looked-for.ts'
import { alex, nastyMail, nastyText, people } from './testing.ts'
import { readXml } from './xml-reader.ts'

/** What Gmail knows as a property of a filter (its own export; Google's answer of 2009 in the forum of that export). */
const known = [
  ...['from', 'to', 'subject', 'hasTheWord', 'doesNotHaveTheWord', 'hasAttachment', 'excludeChats'],
  ...[
    'label',
    'shouldArchive',
    'shouldMarkAsRead',
    'shouldStar',
    'shouldTrash',
    'shouldNeverSpam',
    'forwardTo',
  ],
]

/** The filters of a file, each as its properties. */
function filtersIn(xml: string): Record<string, string>[] {
  const feed = readXml(xml)
  expect(feed.attributes).toEqual({
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:apps': 'http://schemas.google.com/apps/2006',
  })
  return feed.children
    .filter(({ name }) => name === 'entry')
    .map(({ children }) => {
      expect(children.find(({ name }) => name === 'category')?.attributes).toEqual({ term: 'filter' })
      const properties = children.filter(({ name }) => name === 'apps:property')
      return Object.fromEntries(
        properties.map(({ attributes }) => [attributes.name ?? '', attributes.value ?? '']),
      )
    })
}

/** What Gmail counts: words and phrases. */
const terms = (query = '') =>
  query.match(/"[^"]*"|[^\s{}"]+/g)?.filter(term => !/^(-|from:|subject:)$/.test(term)) ?? []

describe('the filters for Gmail', () => {
  it('give their mail a label and take it out of the inbox, and do nothing else to it', () => {
    const xml = gmailFilters([{ ...alex, names: [] }], { folder: 'Later', necessary: [] })
    expect(filtersIn(xml ?? '')).toEqual([
      { hasTheWord: 'from:{alex@example.org}', label: 'Later', shouldArchive: 'true' },
    ])
  })
  it('look for a whole name only in notices of networks', () => {
    const named = filtersIn(gmailFilters([{ ...alex, mails: [] }], { folder: 'Later', necessary: [] }) ?? '')
    expect(named[0]?.hasTheWord).toBe(
      'from:{facebookmail.com mail.instagram.com linkedin.com x.com} {subject:"Alex Rivera" from:"Alex Rivera"}',
    )
    expect(named.every(({ hasTheWord }) => hasTheWord?.startsWith('from:{'))).toBe(true)
  })
  it('carry the exceptions in each of them, because Gmail applies all', () => {
    const necessary = ['clerk@court.example', 'alex@example.org']
    const filters = filtersIn(gmailFilters([alex], { folder: 'Later', necessary }) ?? '')
    expect(filters.length).toBeGreaterThan(1)
    for (const { hasTheWord } of filters) expect(hasTheWord).toContain('-"clerk@court.example"')
    expect(filters.some(({ hasTheWord }) => hasTheWord?.includes('from:{alex'))).toBe(false)
  })
  it('say beforehand when there are more exceptions than Gmail has room for, rather than leave one out', () => {
    const many = Array.from({ length: 13 }, (_, i) => `office${i}@court.example`)
    expect(exceptionsFit([alex], many.slice(1))).toBe(true)
    expect(exceptionsFit([alex], many)).toBe(false)
    expect(() => gmailFilters([alex], { folder: 'Later', necessary: many })).toThrow(RangeError)
  })
  it('are none when there is nothing to look for', () => {
    expect(gmailFilters([{ ...nobody, names: ['Will'] }], { folder: 'Later', necessary: [] })).toBeUndefined()
  })
})

describe('laws of the filters, whatever names and addresses hold', () => {
  const necessary = fc.array(nastyMail, { maxLength: 5 })
  const written = fc.tuple(people, nastyText, necessary).map(([some, folder, spared]) => {
    const fits = exceptionsFit(some, spared)
    return { some, spared, folder, xml: fits ? gmailFilters(some, { folder, necessary: spared }) : undefined }
  })
  it('are XML, with properties that Gmail knows, never to the bin, marked as read or sent on', () => {
    void fc.assert(
      fc.property(written, ({ xml }) => {
        for (const filter of xml === undefined ? [] : filtersIn(xml)) {
          expect(Object.keys(filter)).toEqual(['hasTheWord', 'label', 'shouldArchive'])
          expect(Object.keys(filter).every(name => known.includes(name))).toBe(true)
        }
      }),
    )
  })
  it('stay within what Gmail takes', () => {
    void fc.assert(
      fc.property(written, ({ xml }) => {
        for (const { hasTheWord = '' } of xml === undefined ? [] : filtersIn(xml)) {
          expect(hasTheWord.length).toBeLessThan(gmailRoom.characters)
          expect(terms(hasTheWord).length).toBeLessThanOrEqual(gmailRoom.terms)
        }
      }),
    )
  })
  it('look for every address exactly once', () => {
    void fc.assert(
      fc.property(written, ({ some, spared, xml }) => {
        if (xml === undefined) return
        const found = filtersIn(xml)
          .flatMap(({ hasTheWord = '' }) => terms(/^from:\{((?:"[^"]*"|[^"}])*)\}/.exec(hasTheWord)?.[1]))
          .filter(term => term.includes('@'))
        const wanted = lookedFor(some, spared).addresses
        expect(found.length).toBe(wanted.length)
      }),
    )
  })
  it('hold with addresses of the longest sort', () => {
    const mails = Array.from(
      { length: 200 },
      (_, i) => `${'a'.repeat(240 - String(i).length)}${i}@example.org`,
    )
    const filters = filtersIn(gmailFilters([{ ...nobody, mails }], { folder: 'Later', necessary: [] }) ?? '')
    expect(filters.every(({ hasTheWord = '' }) => hasTheWord.length < gmailRoom.characters)).toBe(true)
    expect(filters.flatMap(({ hasTheWord }) => terms(hasTheWord)).length).toBe(200)
  })
})
