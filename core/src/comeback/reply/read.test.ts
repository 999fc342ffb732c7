import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markCodes } from './codes.ts'
import { patternOf } from './pattern.ts'
import { readReply } from './read.ts'
import { rules } from './rules.ts'

const codesIn = (text: string) => readReply(text).map(({ code }) => code)
const quoted = (text: string) => readReply(text).map(({ code, from, to }) => [code, text.slice(from, to)])

describe('each rule', () => {
  it.each(rules.map(rule => [rule.code, rule.example, rule] as const))('%s marks: %s', (code, example) => {
    expect(codesIn(example)).toContain(code)
  })
  it.each(rules.map(rule => [rule.code, rule.counterExample] as const))(
    '%s leaves alone: %s',
    (_, counterExample) => {
      expect(codesIn(counterExample)).toEqual([])
    },
  )
  it('is written with groups that there are', () => {
    expect(() => patternOf('you @nothing')).toThrow(RangeError)
  })
})

describe('a mark', () => {
  it('says where it stands, by the words of the person', () => {
    expect(quoted('Pick-up is at 17:00. You always leave everything to me.')).toEqual([
      ['blame', 'You always leave everything'],
    ])
  })
  it('reads through short forms, curly quotes and spelling in haste', () => {
    for (const text of ['I don’t want to live without you', 'i dont want to live without u'])
      expect(codesIn(text)).toEqual(['selfHarm'])
  })
  it('does not reach over a comma', () => {
    expect(codesIn('For you, always: leave everything at the door.')).toEqual([])
  })
  it('stands in the order of the text, once a sentence and code', () => {
    const marks = readReply('I miss you and I love you. STOP IT NOW. I miss you.')
    expect(marks.map(({ code }) => code)).toEqual(['feelings', 'caps', 'feelings'])
  })
  it('knows abbreviations from shouting', () => {
    expect(codesIn('The NHS GP sent the MRI as PDF.')).toEqual([])
    expect(quoted('Bring it BACK NOW please')).toEqual([['caps', 'BACK NOW']])
  })
  it('a word in quotes is a sneer after "you were", and none on a form', () => {
    expect(quoted('You were "busy" again.')).toEqual([['sarcasm', 'You were "busy"']])
    expect(codesIn('The form says "paid".')).toEqual([])
  })
  it('of length begins with the sentence in which the words are too many', () => {
    const text = `${'One two three four five six seven eight nine ten. '.repeat(12)}And one more.`
    expect(quoted(text)).toEqual([['length', 'And one more.']])
    expect(codesIn(text.slice(0, text.indexOf('And')))).toEqual([])
  })
})

describe('whatever is written', () => {
  it('gives marks that lie within the text and within their sentence', () => {
    const words = rules.flatMap(({ example }) => example.split(' '))
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...words), fc.constantFrom('.', ',', '?', '\n', '17:00', '😀')),
    )
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join(' ')
        for (const { code, from, to, within } of readReply(text)) {
          expect(markCodes).toContain(code)
          expect(from).toBeLessThan(to)
          expect(within.from).toBeLessThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(within.to)
          expect(within.to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

/** What once made readers of words slow: the same beginning again and again, and no end. */
const hard = [
  'you are so ',
  'you you you ',
  'you always,',
  'please just ',
  'A',
  '1,',
  '"',
  'you are "a ',
  '?',
  'if i was ',
]

describe('twenty thousand characters', () => {
  it.each(hard)('of %j take a time that grows with the length, not with its square', piece => {
    const filled = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
    const steps = (length: number) => timeOf(() => readReply(filled(length)))
    steps(2_500)
    const [short, long] = [steps(2_500), steps(20_000)]
    // Eight times the text: eight times the work, and room for a busy machine. Its square would be sixty-four times.
    expect(long).toBeLessThan(Math.max(32 * short, 1_000))
  })
})

function timeOf(run: () => unknown): number {
  const best = [1, 2, 3].map(() => {
    const before = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - before) / 1e6
  })
  return Math.min(...best)
}
