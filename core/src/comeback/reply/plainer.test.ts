import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsIn } from './facts.ts'
import { missingIn } from './missing.ts'
import { factsKept, inSmallLetters, withoutMark } from './plainer.ts'
import { type Mark, readReply } from './read.ts'
import sentences from './sentences.json' with { type: 'json' }
import { careInWhatCame } from './what-came.ts'

function firstMark(text: string): Mark {
  const mark = readReply(text)[0]
  if (mark === undefined) throw new Error(`nothing is marked: ${text}`)
  return mark
}
const plainer = (text: string) => withoutMark(text, firstMark(text))

describe('taking out what is marked', () => {
  it('takes the sentence, and leaves the others', () => {
    expect(plainer('Pick-up is at 17:00. You never listen to anybody. Thanks.')).toBe(
      'Pick-up is at 17:00. Thanks.',
    )
  })
  it('takes a part of it where the rest says when', () => {
    expect(plainer('You never listen to anybody, pick-up is at 17:00.')).toBe('Pick-up is at 17:00.')
    expect(plainer('Pick-up is at 17:00, you never listen to anybody.')).toBe('Pick-up is at 17:00.')
  })
  it('is not offered where a fact would go with it, and the fact is named', () => {
    const text = 'You never paid the 320 on Monday.'
    expect(plainer(text)).toBeUndefined()
    expect(factsKept(text, firstMark(text))).toEqual(['320', 'Monday'])
  })
  it('is not offered where nothing would be left', () => {
    expect(plainer('Go to hell.')).toBeUndefined()
  })
  it('never loses a time, a date, an amount or a place', () => {
    const all = [...sentences.tuned, ...sentences.heldOut].map(({ text }) => text)
    const several = fc
      .array(fc.constantFrom(...all), { minLength: 1, maxLength: 6 })
      .map(some => some.join(' '))
    fc.assert(
      fc.property(several, text => {
        for (const mark of readReply(text))
          for (const fact of factsIn(text)) expect(withoutMark(text, mark) ?? text).toContain(fact)
      }),
    )
  })
})

describe('capitals', () => {
  it('become small letters, and the sentence keeps its first one', () => {
    const text = 'STOP IGNORING ME. The MRI is at 9.'
    expect(inSmallLetters(text, firstMark(text))).toBe('Stop ignoring me. The MRI is at 9.')
  })
})

describe('facts', () => {
  it.each([
    ['Pick-up on Saturday, 10:00, at the Library.', ['Saturday', '10:00', 'Library']],
    ['I paid 85.50 euros on 4 May.', ['85.50 euros', '4']],
    ['Half of £1,200, by tomorrow at 5 pm.', ['£1,200', 'tomorrow', '5 pm']],
    ['You may keep it, sun or rain.', []],
  ])('of %j', (text, facts) => {
    expect(factsIn(text)).toEqual(facts)
  })
})

describe('what came in', () => {
  it('leads to care when it speaks of harm to oneself, also beside a threat', () => {
    expect(careInWhatCame('If you block me I will kill myself. You will regret it.')).toBe('selfHarm')
  })
  it('leads to care when it threatens', () => {
    expect(careInWhatCame('Pay until Monday or else.')).toBe('threat')
  })
  it('is left alone when it only hurts', () => {
    expect(careInWhatCame('You are pathetic. Why did you leave me?')).toBeUndefined()
  })
})

describe('what an answer may still need', () => {
  it('is nothing when it is friendly and ends', () => {
    expect(missingIn('Thanks for the dates. Saturday at ten works.', 'warm')).toEqual([])
  })
  it('is a friendly word; with children a warm one', () => {
    expect(missingIn('Saturday at ten.', 'plain')).toEqual(['friendly'])
    expect(missingIn('Hello, Saturday at ten.', 'warm')).toEqual(['warm'])
  })
  it('is an end, when there is more than one question', () => {
    expect(missingIn('Hi, is Saturday good? Or Sunday?', 'plain')).toEqual(['firm'])
  })
  it('is nothing while nothing is written', () => {
    expect(missingIn(' ', 'warm')).toEqual([])
  })
})
