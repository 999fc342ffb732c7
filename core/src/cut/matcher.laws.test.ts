import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, placesIn } from './fold.ts'
import { compileMatcher } from './matcher.ts'
import { nobody, type Shielded, seam } from './shielded.ts'

/** Letters of twelve scripts with edges between words; no word of the lists of common names can come of them. */
const alphabets = [
  'bcdfghjk',
  'äöüßøłñé',
  'бвгджзйё',
  'βγδθλξέώ',
  'بتثجحخدذ',
  'בגדהוזחט',
  'बभमयरलवश',
  'աբգդեզէը',
  'აბგდევზთ',
  'ğışçöüyz',
  'ắếộựđâêô',
  'কখগঘঙচছজ',
]
const alphabet = fc.constantFrom(...alphabets)
const wordOf = (letters: string) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 })
const nameOf = (letters: string) =>
  fc.array(wordOf(letters), { minLength: 2, maxLength: 4 }).map(words => words.join(' '))
const planted = alphabet.chain(letters => fc.record({ name: nameOf(letters), letters: fc.constant(letters) }))
const edge = fc.constantFrom(' ', '\n', ', ', '“', '(', ' 🌹', seam, '. ', ' — ', '@ ')
const context = fc
  .array(fc.oneof(fc.constantFrom('weather', 'día', 'вчера', '天気', 'a', '12'), edge))
  .map(parts => parts.join(' '))
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), context)

describe('folding', () => {
  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 500 },
    )
  })
  it('keeps the places in order, within what was given', () => {
    fc.assert(
      fc.property(anyText, text => {
        const places = placesIn(text, fold(text)) ?? []
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(places.at(-1) ?? text.length).toBe(text.length)
      }),
    )
  })
})

describe('a planted name', () => {
  it('is found between edges, in any context and in any capital letters, where it stands', () => {
    fc.assert(
      fc.property(
        planted,
        context,
        edge,
        edge,
        context,
        fc.boolean(),
        ({ name }, left, a, b, right, loud) => {
          const matcher = compileMatcher([{ ...nobody, names: [name] }])
          // The large ß of capital text and the like are the business of folding, not of this law.
          const written = loud ? name.toUpperCase() : name
          const start = left.length + a.length
          const text = `${left}${a}${written}${b}${right}`
          expect(matcher.mayHold(text)).toBe(true)
          expect(matcher.signsIn(text)).toContainEqual({
            certainty: 'medium',
            by: 'name',
            start,
            end: start + written.length,
          })
        },
      ),
      { numRuns: 200 },
    )
  })
  it('is never found inside of a longer word', () => {
    fc.assert(
      fc.property(
        planted.chain(({ name, letters }) => fc.record({ name: fc.constant(name), more: wordOf(letters) })),
        fc.boolean(),
        ({ name, more }, after) => {
          const matcher = compileMatcher([{ ...nobody, names: [name] }])
          const text = after ? `see ${name}${more}` : `see ${more}${name}`
          fc.pre(!fold(` ${text} `).includes(` ${fold(name)} `))
          expect(matcher.signsIn(text)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })
  it('is seen by the cheap question even where elements are glued together', () => {
    fc.assert(
      fc.property(planted, anyText, anyText, ({ name }, left, right) => {
        const matcher = compileMatcher([{ ...nobody, names: [name] }])
        expect(matcher.mayHold(`${left}${name.replaceAll(' ', '')}${right}`)).toBe(true)
      }),
    )
  })
})

describe('whatever is given', () => {
  const values = fc.array(
    fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 })),
    { maxLength: 3 },
  )
  const person: fc.Arbitrary<Shielded> = fc.record({
    names: values,
    nicknames: values,
    handles: values,
    profiles: values,
    phones: values,
    mails: values,
    notThem: values,
  })
  it('nothing throws, and every sign lies in order within the text, apart from the others, and was to be expected', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 3 }), anyText, (people, random) => {
        const matcher = compileMatcher(people)
        const text = `${random} ${people.flatMap(one => [...one.names, ...one.handles]).join(' ')}`
        const signs = matcher.signsIn(text)
        if (signs.length > 0) expect(matcher.mayHold(text)).toBe(true)
        signs.forEach(({ start, end }, at) => {
          expect(start).toBeLessThan(end)
          expect(start).toBeGreaterThanOrEqual(signs[at - 1]?.end ?? 0)
          expect(end).toBeLessThanOrEqual(text.length)
        })
        for (const one of [text, random]) {
          matcher.looksFor(one)
          matcher.isNamesake(one)
          matcher.signInLink(one, 'https://example.org')
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('five million characters', () => {
  const matcher = compileMatcher([
    {
      ...nobody,
      names: ['Alex Rivera', 'Анна Иванова', 'a b c d e f g h'],
      handles: ['alexr'],
      phones: ['+491721234567'],
      mails: ['alex@example.org'],
    },
  ])
  // Each would take hours if one place could be read again and again; the limit is what a hung test would meet.
  it.each([
    ['a name that begins and never ends', `alex${' '.repeat(24)}`],
    ['first names', 'alex '],
    ['digits', '1'],
    ['digits apart', '1 '],
    ['halves of addresses', 'a@'],
    ['seams', `a${seam}`],
    ['another script', 'анна '],
    ['accents', 'e\u0301'],
    ['one letter under a million accents', '\u0301'],
  ])('of %s are read', (_, part) => {
    const text = part.repeat(5_000_000 / part.length)
    matcher.mayHold(text)
    expect(matcher.signsIn(`${text}; Alex Rivera`).at(-1)).toMatchObject({ by: 'name', certainty: 'medium' })
  })
})
