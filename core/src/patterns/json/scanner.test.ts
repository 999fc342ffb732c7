import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PatternsFailure } from '../failure.ts'
import { sourceOf } from '../testing/sources.ts'
import { deepest } from './passing.ts'
import type { Rule } from './rule.ts'
import { Scanner } from './scanner.ts'
import { Words } from './words.ts'

/** Reads `{"text": …, "name": …}` and gives what the rules saw, in chunks of these lengths. */
async function scanned(content: string | Uint8Array, pieces: readonly number[] = [1 << 20], many = false) {
  const seen: (string | number | null)[] = []
  const scanner = new Scanner(
    {
      keys: new Words<Rule>({
        text: {
          measured: true,
          value: ({ points }) => void seen.push(points),
          none: () => void seen.push(null),
        },
        name: { value: token => void seen.push(token.text()), none: () => void seen.push(null) },
        list: { items: { value: token => void seen.push(token.text()) }, close: () => void seen.push('end') },
      }),
    },
    'chat.json',
    many,
  )
  for await (const chunk of sourceOf('chat.json', content, pieces).chunks()) scanner.feed(chunk)
  return { seen, whole: scanner.whole, repaired: scanner.repaired }
}

const failure = (content: string): Promise<PatternsFailure> =>
  scanned(content).then(
    () => expect.fail('it was read'),
    error => error,
  )

const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
const characters = fc.string({ unit: 'binary' })

describe('what JSON.parse reads', () => {
  test('is measured in code points, whichever way the writer escapes it and wherever chunks end', () =>
    fc.assert(
      fc.asyncProperty(characters, fc.boolean(), pieces, async (text, escaped, lengths) => {
        const plain = JSON.stringify({ text })
        const content = escaped ? plain.replace(/[\u0080-\uffff]/g, unit => unicode(unit)) : plain
        const { seen, whole, repaired } = await scanned(content, lengths)
        expect({ seen, whole, repaired }).toEqual({ seen: [[...text].length], whole: true, repaired: 0 })
      }),
    ))

  test('gives back a name letter for letter', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.boolean(),
        pieces,
        async (name, escaped, lengths) => {
          const plain = JSON.stringify({ name })
          const content = escaped ? plain.replace(/[\u0080-\uffff]/g, unit => unicode(unit)) : plain
          expect((await scanned(content, lengths)).seen).toEqual([name])
        },
      ),
    ))

  test('is gone over where no rule asks for it, however deep and odd', () =>
    fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.json(),
        fc.nat({ max: 2 }),
        pieces,
        async (before, behind, indent, lengths) => {
          const value = { a: JSON.parse(before), text: 'four', b: [JSON.parse(behind)], name: null }
          const { seen, whole } = await scanned(JSON.stringify(value, null, indent), lengths)
          expect({ seen, whole }).toEqual({ seen: [4, null], whole: true })
        },
      ),
    ))

  test('is cut off nowhere without being noticed', async () => {
    const content = '{"list": ["a", 12, true], "text": "x\\ud83d\\ude00", "b": {"c": [{}]}}'
    for (let end = 0; end < content.length; end++) {
      expect((await scanned(content.slice(0, end))).whole, content.slice(0, end)).toBe(false)
    }
    expect(await scanned(content)).toEqual({ seen: ['a', '12', 'true', 'end', 2], whole: true, repaired: 0 })
  })
})

test('halves of surrogate pairs are put together only where they touch', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('\\ud83d', '\\ude00', 'x', '\\n', '\\u0041'), { maxLength: 9 }),
      pieces,
      async (parts, lengths) => {
        const text = parts.join('')
        const read: string = JSON.parse(`"${text}"`)
        expect((await scanned(`{"text": "${text}"}`, lengths)).seen).toEqual([[...read].length])
        expect((await scanned(`{"name": "${text}"}`, lengths)).seen).toEqual([read.toWellFormed()])
      },
    ),
  ))

describe('what programs get wrong and is read all the same', () => {
  test('Telegram writes control characters as \\x01: one character, and noted', async () => {
    expect(await scanned('{"text": "a\\x01b\\x1F"}')).toEqual({ seen: [4], whole: true, repaired: 2 })
  })

  test('a raw line break or tab within a text is one character', async () => {
    expect(await scanned('{"text": "a\nb\tc"}')).toEqual({ seen: [5], whole: true, repaired: 2 })
  })

  test.each([
    'stickers/sticker (2).webm',
    '(File not included. Change data exporting settings to download.)',
    'a, b.webm',
    'a, 12',
  ])('a path without quotation marks (%s) is passed over, with or without a rule for it', async path => {
    for (const key of ['document_id', 'name']) {
      const content = `{\n "${key}": ${path}\n, "text": "four"}`
      expect(await scanned(content, [3])).toMatchObject({ seen: [4], whole: true })
    }
  })

  test('zero bytes that a broken copy leaves at the end are no part of it', async () => {
    expect(await scanned('{"text": "four"\0\0\0')).toMatchObject({ seen: [4], whole: false })
    expect(await scanned('{"text": "four"}\0\0\0')).toMatchObject({ seen: [4], whole: true })
  })

  test('a mark of byte order is no part of it', async () => {
    expect(await scanned('\ufeff{"text": "four"}', [1])).toMatchObject({ seen: [4], whole: true })
  })

  test('a key that stands twice is told twice, in order', async () => {
    expect((await scanned('{"text": "gift", "text": ""}')).seen).toEqual([4, 0])
  })

  test('JSON lines follow each other', async () => {
    expect(await scanned('{"text": "a"}\n{"text": "bb"}\n', [4], true)).toMatchObject({
      seen: [1, 2],
      whole: true,
    })
  })
})

describe('what is not read', () => {
  test.each([
    ['{"text": "a" "name": "b"}', 13],
    ['{"text": "a",}', 13],
    ['{"text": "a"]', 12],
    ['{"a": [1}}', 8],
    ['{"a": 1 "text": "b"}', 19],
    ['{"text": "a"} more', 14],
    ['{text: 1}', 1],
    ['{"text" 1}', 8],
    ['{"list": [,1]}', 10],
    ['{"a" : }', 7],
  ])('%s is damaged, and the place is told', async (content, offset) => {
    expect(await failure(content)).toMatchObject({ code: 'damaged', file: 'chat.json', offset })
  })

  test('a tower of brackets is refused and not climbed', async () => {
    for (const start of ['{"list": ', '{"other": ']) {
      expect(await failure(`${start}${'['.repeat(deepest * 4)}`)).toMatchObject({ code: 'damaged' })
    }
  })

  test('a name of a megabyte is cut short', async () => {
    const name = 'x'.repeat(1 << 20)
    for (const pieces of [[1 << 16], [1 << 22]]) {
      expect((await scanned(`{"name": "${name}"}`, pieces)).seen).toEqual(['x'.repeat(1024)])
    }
  })
})

const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
